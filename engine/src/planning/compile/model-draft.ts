import type { ModelRow, ModelVariable } from '../model/planning-model.js';
import type { Relaxation, Relaxed } from './relaxations.js';
import { type Look, NEVER_STOPS } from './stopping.js';

/** A coefficient on a variable, by index. */
export type Term = ModelRow['terms'][number];

/** Variables and rows as they are collected; rows of what is relaxed are never added. */
export interface ModelDraft {
  readonly variables: readonly ModelVariable[];
  readonly rows: readonly ModelRow[];
  readonly addVariable: (variable: ModelVariable) => number;
  /** Adds min ≤ Σ terms ≤ max; amounts may be fractions and are made whole in the safe direction. */
  readonly addRow: (row: DraftRow) => void;
}

/** A row before its amounts are whole. `group` is what would have to be given up to drop it. */
interface DraftRow {
  readonly group: Relaxation | 'structure';
  readonly terms: readonly Term[];
  readonly min?: number;
  readonly max?: number;
}

/** Amounts are kept to a thousandth. */
const AMOUNT_SCALE = 1000;
const WHOLE_TOLERANCE = 1e-9;

/** An empty draft. */
export function startDraft(relaxed: Relaxed, look: Look = NEVER_STOPS): ModelDraft {
  const variables: ModelVariable[] = [];
  const rows: ModelRow[] = [];
  return {
    variables,
    rows,
    addVariable: (variable) => {
      look();
      return variables.push(variable) - 1;
    },
    addRow: (row) => {
      look();
      if (row.group !== 'structure' && relaxed.has(row.group)) return;
      rows.push({ id: `${row.group}#${rows.length}`, group: row.group, ...wholeRow(row) });
    },
  };
}

function wholeRow(row: DraftRow): Omit<ModelRow, 'id' | 'group'> {
  const numbers = [...row.terms.map((term) => term.coefficient), row.min ?? 0, row.max ?? 0];
  const scale = numbers.every(Number.isInteger) ? 1 : AMOUNT_SCALE;
  // With a lower bound the left side may only be made smaller, with an upper bound only larger.
  const round = row.max === undefined ? floorSafely : ceilSafely;
  const terms = row.terms
    .map((term) => ({ ...term, coefficient: round(term.coefficient * scale) }))
    .filter((term) => term.coefficient !== 0);
  const min = row.min === undefined ? undefined : ceilSafely(row.min * scale);
  const max = row.max === undefined ? undefined : floorSafely(row.max * scale);
  const divisor = commonDivisor(terms.map((term) => term.coefficient));
  return {
    terms: terms.map((term) => ({ ...term, coefficient: term.coefficient / divisor })),
    ...(min === undefined ? {} : { min: Math.ceil(min / divisor) }),
    ...(max === undefined ? {} : { max: Math.floor(max / divisor) }),
  };
}

function floorSafely(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < WHOLE_TOLERANCE * AMOUNT_SCALE ? whole : Math.floor(value);
}

function ceilSafely(value: number): number {
  return -floorSafely(-value);
}

function commonDivisor(values: readonly number[]): number {
  const divisor = values.reduce((a, b) => greatestCommonDivisor(Math.abs(a), Math.abs(b)), 0);
  return divisor === 0 ? 1 : divisor;
}

/** The greatest common divisor of two whole numbers ≥ 0; 0 for two zeros. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
