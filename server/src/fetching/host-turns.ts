/** Lets only so many work for one key at a time; the others wait in line. */
export interface Turns {
  /** Undefined when too many wait already. */
  readonly take: <T>(key: string, work: () => Promise<T>) => Promise<T | undefined>;
}

/** How many work and wait at most, for one key and for all together. */
export interface TurnLimits {
  readonly working: number;
  readonly waiting: number;
}

const LIMITS: TurnLimits = { working: 4, waiting: 200 };

/** Opens the lines. */
export function openTurns({ working, waiting }: TurnLimits = LIMITS): Turns {
  const lines = new Map<string, { working: number; readonly waiting: (() => void)[] }>();
  return {
    async take(key, work) {
      const line = lines.get(key) ?? { working: 0, waiting: [] };
      lines.set(key, line);
      if (line.working >= working) {
        if (line.waiting.length >= waiting) return undefined;
        await new Promise<void>((resolve) => line.waiting.push(resolve));
      } else line.working += 1;
      try {
        return await work();
      } finally {
        // The turn goes to the next in line, or back.
        const next = line.waiting.shift();
        if (next) next();
        else {
          line.working -= 1;
          if (line.working === 0) lines.delete(key);
        }
      }
    },
  };
}
