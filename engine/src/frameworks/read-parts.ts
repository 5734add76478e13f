import { z } from 'zod';
import {
  type Finding,
  firstDayOf,
  type IsoDate,
  isIsoDate,
  isoDateShape,
  type Knowing,
  knowingShape,
  problemAt,
  type Source,
  textShape,
} from '../terms/index.js';
import type { Precision, Span } from './span.js';

/** A date as data files write it: a day, a month or a year; kept with its precision. */
export interface WrittenDate {
  readonly day: IsoDate;
  readonly precision?: Precision;
}

const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const PRECISIONS: Readonly<Record<number, Precision>> = { 4: 'year', 7: 'month' };

/** A day, month or year. Years stand in quotes, since YAML reads them as numbers otherwise. */
export const writtenDate = z.string().transform((written, context): WrittenDate => {
  const filled = written.length === 4 ? `${written}-01-01` : `${written}-01`;
  const isReal = PARTIAL_DATE.test(written) && isIsoDate(written.length === 10 ? written : filled);
  if (!isReal) {
    context.addIssue({
      code: 'custom',
      message: `Not a real day, month or year: "${written}"; write YYYY-MM-DD, YYYY-MM or 'YYYY'.`,
    });
    return z.NEVER;
  }
  const precision = PRECISIONS[written.length];
  return { day: firstDayOf(written), ...(precision && { precision }) };
});

/** How far a record can be trusted. */
export const confidence = z.enum(['high', 'medium', 'low']);

/** The keys of everything that holds between two days. */
export const spanKeys = { from: writtenDate.exactOptional(), until: writtenDate.exactOptional() };

/** A source of the file, with the short id by which its parts cite it. */
export const sourceEntry = z.strictObject({
  id: textShape,
  title: z.string().trim().default(''),
  url: z.url({ protocol: /^https?$/, error: 'Not an http address; correct it.' }).exactOptional(),
  year: z.int().exactOptional(),
  read: isoDateShape.exactOptional(),
  knowing: knowingShape,
  readVia: textShape.exactOptional(),
  note: textShape.exactOptional(),
});

/** Ids of sources of the same file. */
export const sourceRefs = z.array(textShape).default([]);

/** The span of an entry, from its written dates. */
export function spanOf(written: {
  readonly from?: WrittenDate;
  readonly until?: WrittenDate;
}): Span {
  const { from, until } = written;
  return {
    ...(from && { from: from.day }),
    ...(from?.precision && { fromPrecision: from.precision }),
    ...(until && { until: until.day }),
    ...(until?.precision && { untilPrecision: until.precision }),
  };
}

interface Citing {
  readonly knowing: Knowing;
  readonly sources: readonly string[];
}

/** The sources of a file by id; a source read without its own day was read on the day of the last check. */
export interface SourceTable {
  readonly all: readonly Source[];
  /** The sources that a part cites; a part that was read and cites none rests on the whole list. */
  cite(part: Citing, path: readonly (string | number)[]): readonly Source[];
}

/** Builds the table and reports entries without a title, repeated ids and, later, citations of nothing. */
export function sourceTableOf(
  entries: readonly z.infer<typeof sourceEntry>[],
  checked: IsoDate,
  findings: Finding[],
): SourceTable {
  const table = new Map<string, Source>();
  entries.forEach(({ id, title, read, ...rest }, index) => {
    const path = ['sources', index];
    if (table.has(id)) {
      findings.push(problemAt('source-repeated', path, `Two sources "${id}"; rename one.`));
    }
    if (title === '') {
      findings.push(
        problemAt('source-untitled', path, 'A source needs a title; write what the page is.'),
      );
    }
    const readOn = read ?? (rest.knowing === 'read' ? checked : undefined);
    table.set(id, { title, ...rest, ...(readOn && { read: readOn }) });
  });
  return { all: [...table.values()], cite: citeFrom(table, findings) };
}

function citeFrom(table: ReadonlyMap<string, Source>, findings: Finding[]): SourceTable['cite'] {
  return (part, path) => {
    if (part.sources.length === 0) return part.knowing === 'read' ? [...table.values()] : [];
    return part.sources.flatMap((id) => {
      const source = table.get(id);
      if (source) return [source];
      findings.push(
        problemAt(
          'source-key-unknown',
          path,
          `No source "${id}" in this file; correct the id or add the source.`,
        ),
      );
      return [];
    });
  };
}
