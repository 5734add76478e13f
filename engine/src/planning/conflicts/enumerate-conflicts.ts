import { smallestConflict } from '../answer/smallest-conflict.js';
import { nextToAsk } from './explored-sets.js';

/** How much to find, and when to stop. */
export interface EnumerationLimits<T> {
  /** Most conflicts to name. */
  readonly most: number;
  /** Most sets to try. */
  readonly mostTries: number;
  readonly shouldStop?: () => boolean;
  /** Hears each conflict when it is found. */
  readonly onConflict?: (conflict: readonly T[]) => void;
}

/** What came of an enumeration. */
export interface Enumeration<T> {
  /** Smallest sets that cannot be met together. */
  readonly conflicts: readonly (readonly T[])[];
  /** Smallest sets without which all the rest can be met. */
  readonly corrections: readonly (readonly T[])[];
  /** True: these are all conflicts and all corrections. */
  readonly complete: boolean;
  /** True: something could not be decided, so a conflict may hold more than it must. */
  readonly isVague: boolean;
}

const MOST_STEPS = 20_000;

/**
 * All smallest conflicts and all smallest corrections of a set of members, or as many as the limits allow.
 *
 * A largest set about which nothing is known is tried. If it can be met, what it leaves out is a correction: nothing
 * could be added to it without holding a known conflict or leaving out a known correction. If not, it is shrunk to a
 * conflict. Each answer rules sets out, until none is left.
 * @see Liffiton, Previti, Malik, Marques-Silva, "Fast, flexible MUS enumeration" (Constraints 2016)
 */
export function enumerateConflicts<T>(
  members: readonly T[],
  canMeet: (kept: readonly T[]) => boolean | undefined,
  limits: EnumerationLimits<T>,
): Enumeration<T> {
  const conflicts: (readonly number[])[] = [];
  const corrections: (readonly number[])[] = [];
  let isVague = false;
  const ask = (kept: readonly number[]): boolean => {
    const answer = canMeet(kept.flatMap((index) => members[index] ?? []));
    if (answer === undefined) isVague = true;
    // What could not be decided is not called a conflict.
    return answer ?? true;
  };
  const named = (sets: readonly (readonly number[])[]) =>
    sets.map((set) => set.flatMap((index) => members[index] ?? []));
  const end = (complete: boolean): Enumeration<T> => ({
    conflicts: named(conflicts),
    corrections: named(corrections),
    complete: complete && !isVague,
    isVague,
  });
  for (let tries = 0; tries < limits.mostTries; tries++) {
    if (limits.shouldStop?.() === true) return end(false);
    const next = nextToAsk({ count: members.length, conflicts, corrections }, MOST_STEPS);
    if (next.kind !== 'set') return end(next.kind === 'none');
    if (ask(next.members)) {
      const inside = new Set(next.members);
      corrections.push([...members.keys()].filter((index) => !inside.has(index)));
      continue;
    }
    if (conflicts.length >= limits.most) return end(false);
    const conflict = smallestConflict(next.members, ask);
    conflicts.push(conflict);
    limits.onConflict?.(conflict.flatMap((index) => members[index] ?? []));
    // A search that was stopped answers nothing more, so what it shrank to is only the last set.
    if (limits.shouldStop?.() === true) return end(false);
  }
  return end(false);
}
