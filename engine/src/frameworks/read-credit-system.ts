import { z } from 'zod';
import {
  basisShape,
  type Finding,
  isoDateShape,
  type Knowing,
  knowingShape,
  problemAt,
  type Reading,
  readShape,
  textShape,
} from '../terms/index.js';
import { checkCreditSystem } from './check-credit-system.js';
import type { CreditSystem } from './credit-system.js';
import { changeEntry, toHistory } from './read-change-event.js';
import {
  confidence,
  type SourceTable,
  sourceEntry,
  sourceRefs,
  sourceTableOf,
  spanKeys,
  spanOf,
  type WrittenDate,
} from './read-parts.js';

const factKeys = {
  ...spanKeys,
  knowing: knowingShape,
  sources: sourceRefs,
  note: textShape.exactOptional(),
};
const rangeKeys = { min: z.number(), max: z.number(), typical: z.number(), basis: basisShape };

const hoursEntry = z.strictObject({
  ...factKeys,
  ...rangeKeys,
  counts: z.enum(['total-learner-workload', 'instruction-hours', 'contact-hours']),
});

const countryEntry = z.strictObject({
  country: textShape,
  ...factKeys,
  ...rangeKeys,
  rule: textShape,
  legalInstrument: textShape.exactOptional(),
  evidence: textShape,
});

const yearEntry = z.strictObject({ ...factKeys, ...rangeKeys });

const ratioEntry = z.strictObject({
  to: textShape,
  kind: z.enum(['official', 'conventional', 'published']),
  credits: z.number(),
  equals: z.number(),
  equalsUpTo: z.number().exactOptional(),
  levels: z
    .strictObject({ framework: textShape, codes: z.array(textShape).min(1) })
    .exactOptional(),
  purpose: textShape.exactOptional(),
  statedBy: textShape.exactOptional(),
  datesKnowing: knowingShape.exactOptional(),
  ...factKeys,
});

const creditSystemFile = z.strictObject({
  id: textShape,
  label: textShape,
  jurisdictions: z.array(textShape).min(1),
  owner: textShape.exactOptional(),
  sector: textShape,
  status: z.enum(['active', 'legacy']),
  ...spanKeys,
  isConvertible: z.boolean(),
  hours: z.array(hoursEntry).default([]),
  countryHours: z.array(countryEntry).default([]),
  creditsPerYear: z.array(yearEntry).default([]),
  ratios: z.array(ratioEntry).default([]),
  ratioNote: textShape.exactOptional(),
  history: z.array(changeEntry).default([]),
  note: textShape.exactOptional(),
  confidence,
  sources: z.array(sourceEntry).min(1, 'Write at least one source.'),
  checked: isoDateShape,
});

type CreditSystemFile = z.infer<typeof creditSystemFile>;

/**
 * Reads one file of `data/credit-systems`, already parsed from YAML.
 *
 * @param id the id that the path of the file gives; the file must carry the same
 * @returns the credit system, or every problem found in the file with its path and remedy
 */
export function readCreditSystem(value: unknown, id: string): Reading<CreditSystem> {
  const parsed = readShape(creditSystemFile, value);
  if (parsed.kind === 'refused') return parsed;
  const findings: Finding[] = [];
  if (parsed.value.id !== id) {
    findings.push(problemAt('id-mismatch', ['id'], `The file name says "${id}"; make them equal.`));
  }
  const system = toCreditSystem(parsed.value, findings);
  findings.push(...checkCreditSystem(system));
  return findings.length > 0
    ? { kind: 'refused', findings }
    : { kind: 'read', value: system, findings: [] };
}

function toCreditSystem(file: CreditSystemFile, findings: Finding[]): CreditSystem {
  const { from, until, sources, hours, countryHours, creditsPerYear, ratios, history, ...rest } =
    file;
  const table = sourceTableOf(sources, file.checked, findings);
  return {
    ...rest,
    ...spanOf({ ...(from && { from }), ...(until && { until }) }),
    hours: factsOf(hours, 'hours', table).map(({ min, max, ...fact }) => ({
      ...fact,
      hours: { min, max },
    })),
    countryHours: factsOf(countryHours, 'countryHours', table).map(({ min, max, ...fact }) => ({
      ...fact,
      hours: { min, max },
    })),
    creditsPerYear: factsOf(creditsPerYear, 'creditsPerYear', table).map(
      ({ min, max, ...fact }) => ({ ...fact, credits: { min, max } }),
    ),
    ratios: factsOf(ratios, 'ratios', table),
    history: toHistory(history, table, findings),
    sources: table.all,
  };
}

interface WrittenFact {
  readonly from?: WrittenDate;
  readonly until?: WrittenDate;
  readonly knowing: Knowing;
  readonly sources: readonly string[];
}

function factsOf<T extends WrittenFact>(entries: readonly T[], key: string, table: SourceTable) {
  return entries.map(({ from, until, ...fact }, index) => ({
    ...fact,
    ...spanOf({ ...(from && { from }), ...(until && { until }) }),
    sources: table.cite(fact, [key, index]),
  }));
}
