/** What one run of a side takes, in milliseconds. */
export interface Cost {
  readonly median: number;
  /** A tenth of the runs were as quick: what a run takes when nothing else is in its way. */
  readonly quick: number;
}

/** Two ways to the same answer; each says whether it found all in order. */
export interface Sides {
  readonly label: string;
  readonly ours: () => Promise<boolean>;
  readonly peer?: () => Promise<boolean>;
}

const WARM_UP_MS = 2000;
/** The sides take turns, so that whatever else the machine does slows both. */
const TURNS = 10;

/** Measures both sides in turns for so many seconds each, after warming up; ours first. */
export async function measureSides(sides: Sides, seconds: number): Promise<readonly Cost[]> {
  const { label, ours, peer } = sides;
  const all = [ours, ...(peer ? [peer] : [])].map(openMeter);
  for (const meter of all) {
    if (!(await meter.run())) throw new Error(`${label}: the credential was not found in order.`);
    await meter.runFor(WARM_UP_MS);
    meter.forget();
  }
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const meter of all) await meter.runFor((seconds * 1000) / TURNS);
  }
  return all.map((meter) => meter.cost());
}

function openMeter(run: () => Promise<boolean>) {
  let times: number[] = [];
  return {
    run,
    runFor: async (ms: number): Promise<void> => {
      const end = performance.now() + ms;
      do {
        const began = performance.now();
        await run();
        times.push(performance.now() - began);
      } while (performance.now() < end);
    },
    forget: (): void => {
      times = [];
    },
    cost: (): Cost => {
      const sorted = times.toSorted((left, right) => left - right);
      const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
      return { median: at(0.5), quick: at(0.1) };
    },
  };
}
