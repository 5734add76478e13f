import type { Catalogue, CountingContext, Qualification } from '../../catalogue/index.js';
import type { IsoDate } from '../../terms/index.js';
import type { Holding, Pin, RuleException } from '../holdings.js';

/** The question "what do I have toward this award?" in full. Equal requests give equal answers. */
export interface EvaluationRequest extends CountingContext {
  readonly qualification: Qualification;
  readonly catalogue: Catalogue;
  readonly holdings: readonly Holding[];
  /** The day on which validity and age are asked. */
  readonly on: IsoDate;
  readonly pins?: readonly Pin[];
  readonly exceptions?: readonly RuleException[];
  /** Ids of conditions that the person states as met. */
  readonly conditionsMet?: readonly string[];
  readonly specialisation?: string;
  /** First day of study toward the award; absent = `on`. */
  readonly startOn?: IsoDate;
  /** Most search steps; see {@link DEFAULT_WORK_LIMIT}. */
  readonly workLimit?: number;
}
