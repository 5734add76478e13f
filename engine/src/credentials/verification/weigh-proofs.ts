import { checksFrom } from '../checks/make-check.js';
import type { ProofOutcome } from '../proofs/mechanism.js';
import type { Check } from '../report.js';
import { checksIn, worseOf, worstOf } from './areas.js';
import { VERIFICATION_CODES } from './verification-codes.js';

const check = checksFrom(VERIFICATION_CODES);

/** What all proofs of a credential say together. */
export interface WeighedProofs {
  /** `none`: it carries no proof that we know. */
  readonly state: ProofOutcome['state'] | 'none';
  /** The good proof that the report leads with: the one whose key is tied best to the issuer. */
  readonly lead?: ProofOutcome;
  /** Whether that key is the named issuer's. */
  readonly keyIsBound: boolean;
  /** Areas `proof` and `key-binding`. */
  readonly checks: readonly Check[];
}

/**
 * One good proof is enough; without one, a single bad proof makes the whole bad. What is said of keys that belong to
 * bad proofs is left out: a copied proof would otherwise lend its signer's name to a forgery.
 * @see Open Badges 3.0 §8.3
 */
export function weighProofs(outcomes: readonly ProofOutcome[]): WeighedProofs {
  const good = outcomes.filter(({ state }) => state === 'good');
  const [first, ...others] = [...good].sort(byBinding);
  if (first) return weighGood(first, others, outcomes);
  const proofChecks = outcomes.flatMap(({ checks }) => checksIn(checks, 'proof'));
  if (outcomes.some(({ state }) => state === 'bad')) {
    return { state: 'bad', keyIsBound: false, checks: proofChecks };
  }
  const bindings = outcomes.flatMap(({ checks }) => checksIn(checks, 'key-binding'));
  return {
    state: outcomes.length === 0 ? 'none' : 'undecided',
    keyIsBound: false,
    checks: [...proofChecks, ...bindings],
  };
}

function weighGood(
  lead: ProofOutcome,
  others: readonly ProofOutcome[],
  outcomes: readonly ProofOutcome[],
): WeighedProofs {
  return {
    state: 'good',
    lead,
    keyIsBound: isBound(lead),
    checks: [
      ...lead.checks,
      ...others.flatMap(({ checks }) => checksIn(checks, 'proof')),
      ...outcomes.filter(({ state }) => state !== 'good').map(remarkOn),
    ],
  };
}

function remarkOn({ label, state, checks }: ProofOutcome): Check {
  return check(state === 'bad' ? 'proof-also-not-good' : 'proof-also-undecided', {
    params: { label },
    evidence: checksIn(checks, 'proof').map(({ code, sentence }) => ({
      label: code,
      value: sentence,
    })),
  });
}

function byBinding(one: ProofOutcome, other: ProofOutcome): number {
  const [left, right] = [bindingOf(one), bindingOf(other)];
  if (left === right) return 0;
  return worseOf(left, right) === left ? 1 : -1;
}

/** A proof that says nothing about its key has not tied it to anybody. */
function bindingOf({ checks }: ProofOutcome): Check['result'] {
  const bindings = checksIn(checks, 'key-binding');
  return bindings.length === 0 ? 'unknown' : worstOf(bindings);
}

function isBound(outcome: ProofOutcome): boolean {
  const binding = bindingOf(outcome);
  return binding === 'pass' || binding === 'warn';
}
