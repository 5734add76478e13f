import { type DataRelease, rulesOf } from 'cairn/catalogue';
import type { CreditSystem } from 'cairn/frameworks';
import type { Knowing } from 'cairn/terms';

/** A kind of record with how many there are and how they are known. */
export interface Coverage {
  readonly id:
    | 'frameworks'
    | 'creditSystems'
    | 'agreements'
    | 'standards'
    | 'registers'
    | 'awards'
    | 'rules'
    | 'units';
  readonly count: number;
  readonly read: number;
  readonly partly: number;
  readonly recalled: number;
}

type Known = Knowing | 'partly-read';

/** What the release holds, kind by kind, counted from the records themselves. */
export function coverageOf(release: DataRelease): readonly Coverage[] {
  const { frameworks: data, catalogue, agreements, standards, registers } = release;
  const frameworks = [...data.frameworks.values()];
  const awards = [...catalogue.qualifications.values()];
  const units = [...catalogue.units.values()].filter(({ isSlot }) => !isSlot);
  return [
    count(
      'frameworks',
      frameworks.map(({ versions }) => versions.at(-1)?.knowing ?? 'recalled'),
    ),
    count('creditSystems', [...data.creditSystems.values()].map(systemKnowing)),
    count(
      'agreements',
      agreements.map(({ knowing }) => knowing),
    ),
    count(
      'standards',
      standards.map(({ knowing }) => knowing),
    ),
    count(
      'registers',
      registers.map(({ knowing }) => knowing),
    ),
    count(
      'awards',
      awards.map(({ knowing }) => knowing),
    ),
    count(
      'rules',
      awards.flatMap(({ rule }) => [...rulesOf(rule)].map(({ knowing }) => knowing)),
    ),
    count(
      'units',
      units.map(({ knowing }) => knowing),
    ),
  ];
}

/** Read when each of its values was; recalled when none was. */
function systemKnowing({ hours, countryHours, creditsPerYear, ratios }: CreditSystem): Known {
  const values = [...hours, ...countryHours, ...creditsPerYear, ...ratios].map(
    ({ knowing }) => knowing,
  );
  if (!values.includes('recalled')) return values.length === 0 ? 'recalled' : 'read';
  return values.includes('read') ? 'partly-read' : 'recalled';
}

function count(id: Coverage['id'], known: readonly Known[]): Coverage {
  const of = (wanted: Known) => known.filter((one) => one === wanted).length;
  return {
    id,
    count: known.length,
    read: of('read'),
    partly: of('partly-read'),
    recalled: of('recalled'),
  };
}
