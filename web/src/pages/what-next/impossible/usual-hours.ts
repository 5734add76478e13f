import type { Unit } from 'cairn/catalogue';

/** Study hours of units that publish theirs: a point to start from where a unit does not. */
export interface UsualHours {
  /** The one in the middle. */
  readonly middle: number;
  readonly least: number;
  readonly most: number;
  readonly count: number;
  /** ISO 3166-1 code, when all of them are of the country of the units that wait. */
  readonly country?: string;
}

type Facts = Pick<Unit, 'country' | 'workloadHours'>;

/** Fewer say nothing about others. */
const FEWEST = 3;

/** Hours of units of the same country, else of the whole catalogue; undefined when too few publish theirs. */
export function usualHours(
  waiting: readonly string[],
  units: ReadonlyMap<string, Facts>,
): UsualHours | undefined {
  const countries = new Set(waiting.map((id) => units.get(id)?.country));
  const [country] = countries.size === 1 ? countries : [];
  const published = [...units.values()].filter((unit) => unit.workloadHours !== undefined);
  const here = country === undefined ? [] : published.filter((unit) => unit.country === country);
  if (country !== undefined && here.length >= FEWEST) return { ...middleOf(here), country };
  return published.length < FEWEST ? undefined : middleOf(published);
}

function middleOf(units: readonly Facts[]): Omit<UsualHours, 'country'> {
  const hours = units.flatMap(({ workloadHours }) => workloadHours ?? []).sort((a, b) => a - b);
  const [least = 0, most = 0] = [hours[0], hours.at(-1)];
  const middle = Math.round(hours[Math.floor((hours.length - 1) / 2)] ?? 0);
  return { middle, least, most, count: hours.length };
}
