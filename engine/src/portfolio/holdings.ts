import type { CreditValue, IsoDate, LevelRef } from '../terms/index.js';

/** How sure it is that a person has something: a checked credential, the person's word, or an intention. */
export type HoldingState = 'verified' | 'claimed' | 'planned';

/** What a person counts as theirs: a catalogue unit, a whole qualification, or something entered by hand. */
export interface Holding {
  readonly id: string;
  readonly title: string;
  /** Catalogue unit it stands for; absent for something that the catalogue does not know. */
  readonly unit?: string;
  /** Qualification it stands for, when it is a whole award. */
  readonly qualification?: string;
  readonly state: HoldingState;
  /** Day of award. Absent = not known, so rules about age answer "not known". */
  readonly earnedOn?: IsoDate;
  readonly expiresOn?: IsoDate;
  readonly level?: LevelRef;
  readonly credit?: CreditValue;
  readonly workloadHours?: number;
  readonly awardingBody?: string;
  readonly provider?: string;
  readonly country?: string;
  readonly grade?: string;
  /** `prior-learning`: asked to be recognised, so caps on recognition apply. */
  readonly heldAs?: 'award' | 'prior-learning';
  /** Id of the kept credential that it was read from. */
  readonly credential?: string;
  readonly skills?: readonly string[];
  readonly evidence?: readonly { readonly title: string; readonly url?: string }[];
  readonly note?: string;
}

/** A recorded departure from a rule, with its reason and who granted it. */
export type RuleException =
  | {
      readonly kind: 'substitution';
      readonly rule: string;
      readonly holding: string;
      readonly reason: string;
      readonly grantedBy?: string;
    }
  | {
      readonly kind: 'waiver';
      readonly rule: string;
      readonly reason: string;
      readonly grantedBy?: string;
    };

/** The person's wish that a holding is used for one rule (or for none: `rule` undefined). */
export interface Pin {
  readonly holding: string;
  readonly rule?: string;
}
