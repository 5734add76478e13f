import { SIM_DIMENSIONS, SIM_SCORE_RANGE, type SimDimension, type SimScores } from 'cairn/scoring';

/** What the SIM calculator asks; NaN = left empty. */
export type SimInputs = Readonly<Record<SimDimension, number>>;

export const SIM_START = '8,8.5,3,6';
export const SER_START = '14,12,8,ects';
const EMPTY = '-';

/** `8,8.5,-,6` in the address, in the order of the formula. */
export function readSim(text: string): SimInputs {
  const numbers = text.split(',').map(numberOf);
  const [ce = Number.NaN, fc = Number.NaN, rv = Number.NaN, ii = Number.NaN] = numbers;
  return { ce, fc, rv, ii };
}

export function writeSim(inputs: SimInputs): string {
  return SIM_DIMENSIONS.map((dimension) => textOf(inputs[dimension])).join(',');
}

/** Scores for the engine: empty ones left out. Undefined when one is outside the range. */
export function simScores(inputs: SimInputs): SimScores | undefined {
  const { min, max } = SIM_SCORE_RANGE;
  const given = SIM_DIMENSIONS.filter((dimension) => !Number.isNaN(inputs[dimension]));
  if (given.some((dimension) => inputs[dimension] < min || inputs[dimension] > max)) {
    return undefined;
  }
  return Object.fromEntries(given.map((dimension) => [dimension, inputs[dimension]]));
}

/** What the SER calculator asks; NaN = left empty. */
export interface SerCalculation {
  readonly earned: number;
  readonly counted: number;
  readonly months: number;
  readonly system: string;
}

/** `14,12,8,ects`: earned, counted, months, system. */
export function readSer(text: string): SerCalculation {
  const [earned, counted, months, system = 'ects'] = text.split(',');
  return {
    earned: numberOf(earned ?? EMPTY),
    counted: numberOf(counted ?? EMPTY),
    months: numberOf(months ?? EMPTY),
    system,
  };
}

export function writeSer({ earned, counted, months, system }: SerCalculation): string {
  return [textOf(earned), textOf(counted), textOf(months), system].join(',');
}

/** What must be mended before the rate can be worked out. */
export function serProblem({
  earned,
  counted,
  months,
}: SerCalculation): 'earned' | 'counted' | 'months' | undefined {
  if (!(earned >= 0)) return 'earned';
  if (counted < 0 || counted > earned) return 'counted';
  return months > 0 ? undefined : 'months';
}

function numberOf(text: string): number {
  return text.trim() === '' || text === EMPTY ? Number.NaN : Number(text);
}

function textOf(value: number): string {
  return Number.isNaN(value) ? EMPTY : String(value);
}
