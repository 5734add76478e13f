import type { Finding } from '../../terms/index.js';
import type { TrailStep } from '../reading.js';
import type { Budget } from './budget.js';
import type { ForeignCode } from './foreign.js';

/** Something that lies in a container and may be a credential. */
export interface Inside {
  readonly bytes: Uint8Array;
  readonly step: TrailStep;
}

/** Something in a container that is not read. */
export interface LeftOut {
  readonly step: TrailStep;
  readonly reason: string;
}

/**
 * What opening a container gave.
 * - `opened`: its contents; remarks on the container itself come along as findings.
 * - `empty`: a sound file without a credential, and what it is then.
 * - `refused`: the file is damaged or a trap.
 */
export type Opening =
  | {
      readonly kind: 'opened';
      readonly insides: readonly Inside[];
      readonly leftOut: readonly LeftOut[];
      readonly findings: readonly Finding[];
      /** What the file is when nothing inside turns out to be a credential. */
      readonly otherwise: ForeignCode;
    }
  | { readonly kind: 'empty'; readonly code: ForeignCode }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** One kind of file that can hold credentials: a module each, joined in `containers.ts`. */
export interface Container {
  readonly id: string;
  /** Looks at the content, never at a name. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /** Takes from the budget what it unpacks. Never throws for what the bytes say. */
  readonly open: (bytes: Uint8Array, budget: Budget) => Opening;
}
