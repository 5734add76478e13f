import { type Finding, type IsoDate, problemAt, type Reading, readShape } from '../terms/index.js';
import type { Criterion, SizeBounds, Standard, StandardEntry } from './standards.js';
import { type StandardFile, standardShape } from './standards-shapes.js';

type WrittenDay = { readonly day: IsoDate; readonly precision?: 'year' | 'month' };
type Written = { readonly from?: WrittenDay; readonly until?: WrittenDay };
type Path = readonly (string | number)[];

/**
 * Reads one file of `data/standards`, already parsed. The sources of the file stand behind each dated entry.
 *
 * @param id what the path of the file says; the file must carry the same
 * @returns the standard, or every problem at once
 */
export function readStandard(value: unknown, id: string): Reading<Standard> {
  const file = readShape(standardShape, value);
  if (file.kind === 'refused') return file;
  const findings = checkStandard(file.value, id);
  return findings.length > 0
    ? { kind: 'refused', findings }
    : { kind: 'read', value: toStandard(file.value), findings: [] };
}

function toStandard(file: StandardFile): Standard {
  return {
    ...file,
    limits: file.limits.map((entry) => toEntry(entry, file)),
    reviews: file.reviews.map((entry) => toEntry(entry, file)),
    criteria: file.criteria.map(toCriterion),
  };
}

function toEntry<T>(
  entry: Written & Pick<StandardEntry<T>, 'basis' | 'knowing' | 'note' | 'value'>,
  file: StandardFile,
): StandardEntry<T> {
  const { from, until, ...rest } = entry;
  return {
    ...(from && { from: from.day, ...(from.precision && { fromPrecision: from.precision }) }),
    ...(until && { until: until.day, ...(until.precision && { untilPrecision: until.precision }) }),
    ...rest,
    sources: file.sources,
  };
}

function toCriterion(written: StandardFile['criteria'][number]): Criterion {
  const { from, until, ...rest } = written;
  return { ...rest, ...(from && { from: from.day }), ...(until && { until: until.day }) };
}

function checkStandard(file: StandardFile, id: string): readonly Finding[] {
  return [
    ...(file.id === id
      ? []
      : [problemAt('id-mismatch', ['id'], `The file is named ${id}: make both equal.`)]),
    ...file.limits.flatMap((entry, index) => [
      ...checkSpan(entry, ['limits', index]),
      ...checkFollows(file.limits[index - 1], entry, ['limits', index]),
      ...checkBounds(entry.value.hours, ['limits', index, 'value', 'hours']),
      ...checkBounds(entry.value.credits, ['limits', index, 'value', 'credits']),
      ...checkSystem(entry.value, ['limits', index, 'value', 'creditSystem']),
    ]),
    ...file.reviews.flatMap((entry, index) => checkSpan(entry, ['reviews', index])),
    ...file.criteria.flatMap((criterion, index) => checkCriterion(file, criterion, index)),
  ];
}

function checkCriterion(
  file: StandardFile,
  criterion: StandardFile['criteria'][number],
  index: number,
): readonly Finding[] {
  const path = ['criteria', index];
  const repeated = file.criteria
    .slice(0, index)
    .some((other) => other.id === criterion.id && overlap(other, criterion));
  const message = `Two demands “${criterion.id}” hold on the same day: rename one or end one earlier.`;
  return [
    ...checkSpan(criterion, path),
    ...(repeated ? [problemAt('criterion-repeated', path, message)] : []),
  ];
}

function checkSpan(written: Written, path: Path): readonly Finding[] {
  if (!written.from || !written.until || written.from.day < written.until.day) return [];
  return [problemAt('dates-reversed', path, 'Ends on or before its first day: correct one.')];
}

function checkFollows(before: Written | undefined, entry: Written, path: Path): readonly Finding[] {
  if (!before) return [];
  const ended = before.until?.day;
  const begins = entry.from?.day;
  if (ended === undefined || begins === undefined || begins < ended) {
    const message = 'Overlaps the entry before: end that one on the first day of this one.';
    return [problemAt('dates-overlap', path, message)];
  }
  if (begins === ended) return [];
  return [problemAt('dates-gap', path, `No entry from ${ended} to ${begins}: close the gap.`)];
}

function checkBounds(bounds: SizeBounds | undefined, path: Path): readonly Finding[] {
  if (bounds?.min === undefined || bounds.max === undefined || bounds.min <= bounds.max) return [];
  return [problemAt('bounds-reversed', path, 'min is above max: correct one.')];
}

function checkSystem(
  value: StandardFile['limits'][number]['value'],
  path: Path,
): readonly Finding[] {
  if (value.credits === undefined || value.creditSystem !== undefined) return [];
  return [problemAt('credit-system-missing', path, 'Bounds in credits need a credit system.')];
}

function overlap(a: Written, b: Written): boolean {
  const beforeEnd = (from: WrittenDay | undefined, until: WrittenDay | undefined) =>
    from === undefined || until === undefined || from.day < until.day;
  return beforeEnd(a.from, b.until) && beforeEnd(b.from, a.until);
}
