import type { ChanceRange, KeptAssumptions } from 'cairn/portfolio';

/** What the person takes for one unit, or for every unit that has nothing of its own. */
export interface UnitSaying {
  readonly passes?: ChanceRange | undefined;
  readonly recognised?: ChanceRange | undefined;
  /** Shares of the planned weeks. */
  readonly duration?: ChanceRange | undefined;
}

/** What is said of a unit; without one, of every other. */
export function saidOf(
  { chances = [], durations = [] }: KeptAssumptions,
  unit: string | undefined,
): UnitSaying {
  const chance = chances.find((entry) => entry.unit === unit);
  const duration = durations.find((entry) => entry.unit === unit)?.share;
  return { passes: chance?.passes, recognised: chance?.recognised, duration };
}

/** Units of which something is said by themselves. */
export function unitsSpokenOf({
  chances = [],
  durations = [],
}: KeptAssumptions): readonly string[] {
  return [...new Set([...chances, ...durations].flatMap(({ unit }) => unit ?? []))];
}

/** The assumptions with this said of a unit; nothing said leaves no entry. */
export function withSaying(
  { chances = [], durations = [], ...rest }: KeptAssumptions,
  unit: string | undefined,
  { passes, recognised, duration }: UnitSaying,
): KeptAssumptions {
  const about = unit === undefined ? {} : { unit };
  const chance = {
    ...about,
    ...(passes === undefined ? {} : { passes }),
    ...(recognised === undefined ? {} : { recognised }),
  };
  const hasChance = passes !== undefined || recognised !== undefined;
  const nextChances = put(chances, unit, hasChance ? chance : undefined);
  const nextDurations = put(durations, unit, duration && { ...about, share: duration });
  return {
    ...rest,
    ...(nextChances.length === 0 ? {} : { chances: nextChances }),
    ...(nextDurations.length === 0 ? {} : { durations: nextDurations }),
  };
}

/** The entry of a unit in its old place, or at the end. */
function put<T extends { readonly unit?: string }>(
  entries: readonly T[],
  unit: string | undefined,
  entry: T | undefined,
): readonly T[] {
  const isIt = (one: T) => one.unit === unit;
  if (entry === undefined) return entries.filter((one) => !isIt(one));
  return entries.some(isIt) ? entries.map((one) => (isIt(one) ? entry : one)) : [...entries, entry];
}
