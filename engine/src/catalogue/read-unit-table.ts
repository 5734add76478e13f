import {
  type Finding,
  type IsoDate,
  minorDigitsOf,
  problemAt,
  type Reading,
  readShape,
} from '../terms/index.js';
import { unitShape } from './unit-shapes.js';
import type { Unit } from './units.js';

type Row = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, unknown>>;

/** Columns that are taken as they stand. */
const TEXT_COLUMNS = [
  'id',
  'code',
  'title',
  'kind',
  'awardingBody',
  'provider',
  'platform',
  'country',
  'mode',
  'language',
  'assessment',
  'url',
  'note',
] as const;
const NUMBER_COLUMNS = ['workloadHours', 'durationWeeks', 'validityMonths'] as const;
/** Columns with several values, separated by `;`. */
const LIST_COLUMNS = ['prerequisites', 'corequisites', 'exclusions', 'skills', 'outcomes'] as const;
const NUMBERS_COLUMN = 'hoursByWeek';
const PAIRED_COLUMNS = ['framework', 'level', 'credit', 'creditSystem', 'fee', 'currency'] as const;

const COLUMNS: ReadonlySet<string> = new Set([
  ...TEXT_COLUMNS,
  ...NUMBER_COLUMNS,
  ...LIST_COLUMNS,
  NUMBERS_COLUMN,
  ...PAIRED_COLUMNS,
]);

/** Names of the columns that {@link readUnitTable} takes, for help texts and templates. */
export const UNIT_COLUMNS: readonly string[] = [...COLUMNS];

/**
 * Reads units from the rows of a table (CSV or a spreadsheet): the first row names the columns, an empty cell is
 * not known, lists are separated by `;`, numbers have a decimal point, `fee` is in major units. All units get
 * `checked` as their day and are marked as recalled, since a table carries no sources.
 *
 * Findings name their place as `rows.<line>.<field>`, the line as a spreadsheet counts it.
 */
export function readUnitTable(
  rows: readonly (readonly string[])[],
  checked: IsoDate,
): Reading<readonly Unit[]> {
  const [header = [], ...body] = rows;
  const columns = header.map((name) => name.trim());
  const findings: Finding[] = columns
    .filter((name) => !COLUMNS.has(name))
    .map((name) => problemAt('shape-unknown-key', ['rows', 1, name], unknownColumn()));
  const units: Unit[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of body.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const at = ['rows', index + 2];
    const row = toRow(columns, cells);
    const reading: Reading<Unit> = readShape(unitShape, { ...fieldsOf(row), checked }, at);
    findings.push(...reading.findings);
    if (reading.kind === 'refused') continue;
    const { id } = reading.value;
    if (seen.has(id))
      findings.push(problemAt('unit-duplicate', [...at, 'id'], `${id} stands twice.`));
    seen.add(id);
    units.push(reading.value);
  }
  return findings.length === 0
    ? { kind: 'read', value: units, findings }
    : { kind: 'refused', findings };
}

function unknownColumn(): string {
  return `Not a column of units: write one of ${UNIT_COLUMNS.join(', ')}.`;
}

function toRow(columns: readonly string[], cells: readonly string[]): Row {
  const pairs = columns.map((name, index) => [name, (cells[index] ?? '').trim()] as const);
  return Object.fromEntries(pairs.filter(([name, cell]) => COLUMNS.has(name) && cell !== ''));
}

function fieldsOf(row: Row): Fields {
  const texts = TEXT_COLUMNS.filter((name) => name in row).map((name) => [name, row[name]]);
  const numbers = NUMBER_COLUMNS.filter((name) => name in row).map((name) => [
    name,
    toNumber(row[name]),
  ]);
  const lists = LIST_COLUMNS.filter((name) => name in row).map((name) => [name, toList(row[name])]);
  return {
    ...Object.fromEntries([...texts, ...numbers, ...lists]),
    ...(NUMBERS_COLUMN in row ? { hoursByWeek: toList(row[NUMBERS_COLUMN]).map(toNumber) } : {}),
    ...pairOf(row, 'level', ['framework', 'level'], (framework, code) => ({ framework, code })),
    ...pairOf(row, 'credit', ['credit', 'creditSystem'], (amount, system) => ({
      amount: toNumber(amount),
      system,
    })),
    ...pairOf(row, 'fee', ['fee', 'currency'], toFee),
    knowing: 'recalled',
  };
}

/** A field that needs two columns; with one of them empty the reader finds the missing half. */
function pairOf(
  row: Row,
  field: string,
  [one, other]: readonly [string, string],
  join: (one: string | undefined, other: string | undefined) => unknown,
): Fields {
  return one in row || other in row ? { [field]: join(row[one], row[other]) } : {};
}

function toFee(amount: string | undefined, currency: string | undefined): unknown {
  const major = toNumber(amount);
  const scale = 10 ** minorDigitsOf(currency ?? '');
  const minor = typeof major === 'number' ? Number((major * scale).toFixed(6)) : major;
  return { minor, currency };
}

/** Text that is no number stays as it is, so that the reader says what stands there. */
function toNumber(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function toList(text = ''): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
