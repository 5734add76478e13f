import type { CreditValue, IsoDate, LevelRef } from '../../terms/index.js';
import type { Holding } from '../holdings.js';

/**
 * How sure a suggestion is. `stated`: the credential says it in a field made for it. `derived`: it follows by a rule of
 * ours from what the credential says (a known address, a known code). `likely` and `possible`: words are alike; a
 * person must choose, nothing of this is taken by itself.
 */
export type Certainty = 'stated' | 'derived' | 'likely' | 'possible';

/** One value that a credential may stand for, with the place that led to it. */
export interface Suggested<T> {
  readonly value: T;
  readonly certainty: Certainty;
  /** Why, as a code for words: `unit-address`, `unit-code`, `unit-title`, `level-stated` … */
  readonly reason: string;
  /** What the credential says there. */
  readonly quote: string;
  /** JSON path of the statement, when it is one place. */
  readonly path?: string;
}

/** Why a credential may be counted as verified, or only as claimed. */
export interface SuggestedState {
  readonly state: 'verified' | 'claimed';
  /** Codes of the checks that stand in the way of `verified`; empty for verified. */
  readonly because: readonly string[];
}

/**
 * A holding that a credential may become. Lists have the surest first; a person confirms or corrects each, and
 * what nobody said stays empty and is named in `missing`.
 */
export interface HoldingSuggestion {
  readonly title: Suggested<string>;
  readonly state: SuggestedState;
  readonly units: readonly Suggested<string>[];
  readonly qualifications: readonly Suggested<string>[];
  readonly levels: readonly Suggested<LevelRef>[];
  readonly credits: readonly Suggested<CreditValue>[];
  readonly workloadHours: readonly Suggested<number>[];
  readonly earnedOn?: Suggested<IsoDate>;
  readonly expiresOn?: Suggested<IsoDate>;
  readonly awardingBody?: Suggested<string>;
  readonly grade?: Suggested<string>;
  readonly skills: readonly Suggested<string>[];
  readonly evidence: NonNullable<Holding['evidence']>;
  /** What a holding can say and this credential does not: `level`, `credit`, `earnedOn` … */
  readonly missing: readonly string[];
}

/** True for what may be filled in before the person looks; the rest waits for a choice. */
export function isSure({ certainty }: Suggested<unknown>): boolean {
  return certainty === 'stated' || certainty === 'derived';
}
