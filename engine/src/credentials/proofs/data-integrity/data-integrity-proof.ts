import { type Canonical, canonicalise } from '../../canonical/canonicalise.js';
import { withoutProofs } from '../../canonical/document-memo.js';
import { checksFrom } from '../../checks/make-check.js';
import { type Json, type JsonObject, listOf, textOf } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { findHiddenWord, type HiddenWord } from '../hidden-words.js';
import { checkKeyBinding } from '../key-binding.js';
import type { ProofMechanism, ProofOutcome } from '../mechanism.js';
import { DATA_INTEGRITY_CODES } from './data-integrity-codes.js';
import { type EmbeddedProof, findProofs, MAX_PROOFS } from './find-proofs.js';
import { checkProofWords } from './proof-words.js';
import { type ProofTask, type SignatureAnswer, verifyProof } from './verify-proof.js';

const check = checksFrom(DATA_INTEGRITY_CODES);

/**
 * Embedded proofs: Data Integrity and the older suites of the same build. In a set each proof is an outcome of its own;
 * in a chain a proof is good only if those that it stands on are.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/
 */
export const DATA_INTEGRITY_PROOF: ProofMechanism = {
  id: 'data-integrity',
  applies: (read) => read.envelope.kind !== 'xml' && findProofs(read.document).length > 0,
  verify: verifyProofs,
};

async function verifyProofs(
  read: ReadCredential,
  options: VerifyOptions,
): Promise<readonly ProofOutcome[]> {
  const found = findProofs(read.document);
  const proofs = found.slice(0, MAX_PROOFS);
  const unsigned = options.documents?.unsigned(read.document) ?? withoutProofs(read.document);
  const cache = onceEach();
  const answers: SignatureAnswer[] = [];
  for (const embedded of proofs) {
    const previous = previousOf(embedded, proofs);
    const document =
      previous === undefined
        ? unsigned
        : { ...unsigned, proof: previous.map(({ proof }) => proof) };
    answers.push(await verifyProof({ embedded, document, canonicaliseOnce: cache }, options));
  }
  const hidden = findHiddenWord(read.document, options.extraContexts);
  const outcomes = proofs.map((embedded, index) =>
    unlessHidden(hidden, embedded, toOutcome(read, embedded, answers[index], options)),
  );
  const chained = proofs.map((embedded, index) => withChain(embedded, index, proofs, outcomes));
  return found.length > MAX_PROOFS ? [...chained, leftUnread(found.length)] : chained;
}

/** Canonicalises each document once: the proofs of a set sign the same one. */
function onceEach(): NonNullable<ProofTask['canonicaliseOnce']> {
  const known = new Map<JsonObject, Map<string, Promise<Canonical>>>();
  return (document, options) => {
    const ofDocument = known.get(document) ?? new Map<string, Promise<Canonical>>();
    known.set(document, ofDocument);
    const canonical = ofDocument.get(options.digest) ?? canonicalise(document, options);
    ofDocument.set(options.digest, canonical);
    return canonical;
  };
}

function toOutcome(
  read: ReadCredential,
  { proof, label, suite }: EmbeddedProof,
  answer: SignatureAnswer | undefined,
  options: VerifyOptions,
): ProofOutcome {
  if (!answer) return { label, state: 'undecided', checks: [], contexts: [] };
  const words = suite
    ? checkProofWords(proof, read.format === 'verifiable-presentation', options)
    : [];
  const { method } = answer;
  const created = textOf(proof.created);
  const purpose = textOf(proof.proofPurpose);
  const binding = method
    ? checkKeyBinding(read, method, {
        now: options.now,
        ...(created === undefined ? {} : { created }),
        ...(purpose === undefined ? {} : { purpose }),
      })
    : [];
  const old = suite?.isOldName
    ? [check('integrity-suite-old-name', { params: { suite: label } })]
    : [];
  return {
    label,
    state: words.some(isFailing) ? 'bad' : answer.state,
    checks: [...answer.checks, ...old, ...words, ...binding],
    contexts: answer.contexts,
    ...(method === undefined ? {} : { method: method.method, controller: method.controller }),
  };
}

/** A signature over meanings says nothing about a form of them that nobody reads; one over the text does. */
function unlessHidden(
  hidden: HiddenWord | undefined,
  { suite }: EmbeddedProof,
  outcome: ProofOutcome,
): ProofOutcome {
  if (!hidden || suite?.form === 'jcs' || outcome.state !== 'good') return outcome;
  const { word, path } = hidden;
  const evidence = [{ label: 'hidden word', value: word, path }];
  const warning = check('integrity-words-hidden', { params: { word }, evidence });
  const checks = outcome.checks.filter(({ code }) => code !== 'integrity-good');
  return { ...outcome, state: 'undecided', checks: [warning, ...checks] };
}

/** The proofs that one stands on; undefined when it stands alone. A missing one is left out. */
function previousOf(
  { proof }: EmbeddedProof,
  proofs: readonly EmbeddedProof[],
): readonly EmbeddedProof[] | undefined {
  if (proof.previousProof === undefined) return undefined;
  return [...new Set(listOf(proof.previousProof))].flatMap((id) => findById(id, proofs) ?? []);
}

function findById(id: Json, proofs: readonly EmbeddedProof[]): EmbeddedProof | undefined {
  return proofs.find(({ proof }) => proof.id !== undefined && proof.id === id);
}

function withChain(
  { proof, suite }: EmbeddedProof,
  index: number,
  proofs: readonly EmbeddedProof[],
  outcomes: readonly ProofOutcome[],
): ProofOutcome {
  const outcome = outcomes[index];
  if (!outcome) throw new RangeError('Each proof has an outcome');
  if (!suite || proof.previousProof === undefined) return outcome;
  const states = chainStates(index, proofs, outcomes);
  if (states.has('bad')) {
    return {
      ...outcome,
      state: 'bad',
      checks: [...outcome.checks, check('integrity-chain-broken')],
    };
  }
  if (!states.has('undecided')) return outcome;
  const checks = [...outcome.checks, check('integrity-chain-undecided')];
  return { ...outcome, state: outcome.state === 'good' ? 'undecided' : outcome.state, checks };
}

/** States of everything that a proof stands on, however deep; a missing proof and a circle are bad. */
function chainStates(
  index: number,
  proofs: readonly EmbeddedProof[],
  outcomes: readonly ProofOutcome[],
): ReadonlySet<ProofOutcome['state']> {
  const states = new Set<ProofOutcome['state']>();
  const reached = new Set<number>([index]);
  for (const at of reached) {
    for (const id of new Set(listOf(proofs[at]?.proof.previousProof))) {
      const earlier = proofs.findIndex(({ proof }) => proof.id !== undefined && proof.id === id);
      states.add(earlier === index ? 'bad' : (outcomes[earlier]?.state ?? 'bad'));
      if (earlier >= 0) reached.add(earlier);
    }
  }
  return states;
}

function leftUnread(count: number): ProofOutcome {
  const params = { count: String(count), limit: String(MAX_PROOFS) };
  return {
    label: 'further proofs',
    state: 'undecided',
    checks: [check('integrity-too-many-proofs', { params })],
    contexts: [],
  };
}

function isFailing({ result }: Check): boolean {
  return result === 'fail';
}
