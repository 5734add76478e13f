import type { IsoDate, Knowing, Source } from '../terms/index.js';
import type { Precision } from './span.js';

/** What kind of change it is; pages and alerts take their words from it. */
export type ChangeKind =
  | 'created'
  | 'replaced'
  | 'merged'
  | 'ended'
  | 'renamed'
  | 'levels-changed'
  | 'levels-renumbered'
  | 'levels-split'
  | 'levels-merged'
  | 'descriptors-changed'
  | 'qualification-type-added'
  | 'qualification-design'
  | 'referencing-started'
  | 'referencing-ended'
  | 'comparison-published'
  | 'document-updated'
  | 'legal-basis'
  | 'edition'
  | 'review'
  | 'rule-changed'
  | 'ratio-changed';

/** What a change touches; a change of `documents` alone asks nothing of a holder. */
export type ChangeSubject =
  | 'levels'
  | 'names'
  | 'descriptors'
  | 'qualification-types'
  | 'referencing'
  | 'credit'
  | 'legal-basis'
  | 'documents';

/** Whether the change holds: only `in-force` and, from their day, never the others, change an answer. */
export type ChangeState =
  | 'in-force'
  | 'scheduled'
  | 'pending'
  | 'proposed-never-in-force'
  | 'unconfirmed';

/** A dated change of a framework or credit system, with what it means for somebody who holds a credential. */
export interface ChangeEvent {
  /** Unique over all frameworks and credit systems. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  /** First day on which it holds; set for everything in force. */
  readonly on?: IsoDate;
  readonly onPrecision?: Precision;
  /** Day by which it is announced to come, when a source gives one. */
  readonly expected?: IsoDate;
  readonly expectedPrecision?: Precision;
  /** Day on which it was proposed or reported. */
  readonly proposed?: IsoDate;
  readonly proposedPrecision?: Precision;
  /** Day until which the old rule may still be met beside the new one. */
  readonly transitionUntil?: IsoDate;
  readonly touches: readonly ChangeSubject[];
  readonly what: string;
  /** What it means for a holder, in plain words. */
  readonly meaning?: string;
  /** Other frameworks or credit systems that the same event changes. */
  readonly alsoIn: readonly string[];
  readonly knowing: Knowing;
  readonly sources: readonly Source[];
  readonly note?: string;
}
