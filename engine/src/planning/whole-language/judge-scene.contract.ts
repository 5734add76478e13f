import type { Unit } from '../../catalogue/index.js';
import type { IsoDate } from '../../terms/index.js';
import { type DrawnQuestion, ECTS_A_POINT } from './drawn-question.contract.js';
import type { JudgedStep } from './judge-steps.contract.js';

/** Something held or taken that may count. */
export interface Thing {
  readonly id: string;
  readonly unit?: Unit;
  readonly qualification?: string;
  readonly step?: JudgedStep;
  readonly isPrior: boolean;
  readonly earnedOn?: IsoDate;
  /** First day on which it does not count any more. */
  readonly until?: IsoDate | 'unknown';
}

/** Things with the day on which all awards are finished. */
export interface Scene {
  readonly question: DrawnQuestion;
  readonly things: readonly Thing[];
  readonly completesOn: IsoDate;
}

/** Credit in a system; undefined = not known. */
export function creditOf({ unit }: Thing, system: string): number | undefined {
  const credit = unit?.credit;
  if (credit === undefined) return undefined;
  if (credit.system === system) return credit.amount;
  return credit.system === 'pts' && system === 'ects' ? credit.amount * ECTS_A_POINT : undefined;
}
