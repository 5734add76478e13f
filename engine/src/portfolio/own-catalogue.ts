import { type Qualification, readQualification, readUnit, type Unit } from '../catalogue/index.js';
import { type Finding, problemAt, type Reading } from '../terms/index.js';

/** Units and awards that a person's file brings along. */
export interface OwnCatalogue {
  readonly units: readonly Unit[];
  readonly qualifications: readonly Qualification[];
  readonly findings: readonly Finding[];
}

/** Reads own units and awards; findings name their place as `units.<index>…` and `qualifications.<index>…`. */
export function readOwnCatalogue(
  units: readonly unknown[],
  qualifications: readonly unknown[],
): OwnCatalogue {
  const unitReadings = readEach(units, 'units', readUnit);
  const awardReadings = readEach(qualifications, 'qualifications', readQualification);
  return {
    units: unitReadings.values,
    qualifications: awardReadings.values,
    findings: [...unitReadings.findings, ...awardReadings.findings],
  };
}

function readEach<T extends { readonly id: string }>(
  entries: readonly unknown[],
  key: string,
  read: (value: unknown, id: string) => Reading<T>,
): { readonly values: readonly T[]; readonly findings: readonly Finding[] } {
  const values: T[] = [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const reading = read(entry, idOf(entry));
    const at = [key, index].join('.');
    findings.push(...reading.findings.map((one) => ({ ...one, path: `${at}.${one.path}` })));
    if (reading.kind === 'refused') continue;
    if (seen.has(reading.value.id)) {
      findings.push(problemAt('own-entry-duplicate', [at, 'id'], 'Write each own entry once.'));
    }
    seen.add(reading.value.id);
    values.push(reading.value);
  }
  return { values, findings };
}

function idOf(entry: unknown): string {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : '';
}
