/** What one run of a side takes. */
export interface Cost {
  /** Median by the clock on the wall. */
  readonly ms: number;
  /** Mean processor time of all threads: what other programs take away from us does not count. */
  readonly cpuMs: number;
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
  let cpuMicroseconds = 0;
  return {
    run,
    runFor: async (ms: number): Promise<void> => {
      const end = performance.now() + ms;
      const before = process.cpuUsage();
      do {
        const began = performance.now();
        await run();
        times.push(performance.now() - began);
      } while (performance.now() < end);
      const { user, system } = process.cpuUsage(before);
      cpuMicroseconds += user + system;
    },
    forget: (): void => {
      times = [];
      cpuMicroseconds = 0;
    },
    cost: (): Cost => {
      const sorted = times.toSorted((left, right) => left - right);
      const ms = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
      return { ms, cpuMs: cpuMicroseconds / 1000 / times.length };
    },
  };
}
