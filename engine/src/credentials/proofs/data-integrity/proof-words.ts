import { isDateTimeStamp, readMoment } from '../../checks/dates/read-moment.js';
import { checksFrom } from '../../checks/make-check.js';
import { type Json, type JsonObject, listOf, textOf } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { Check } from '../../report.js';
import { DATA_INTEGRITY_CODES } from './data-integrity-codes.js';

const check = checksFrom(DATA_INTEGRITY_CODES);
const DEFAULT_SKEW_SECONDS = 60;

/** Judges what a proof says about itself: purpose, dates, receiver. A failing check makes the proof worthless. */
export function checkProofWords(
  proof: JsonObject,
  isPresentation: boolean,
  options: Pick<VerifyOptions, 'now' | 'clockSkewSeconds'>,
): readonly Check[] {
  return [
    ...checkPurpose(proof, isPresentation),
    ...checkDates(proof, options),
    ...checkReceiver(proof, isPresentation),
  ];
}

function checkPurpose(proof: JsonObject, isPresentation: boolean): readonly Check[] {
  const purpose = (textOf(proof.proofPurpose) ?? '').replace(/^https:\/\/w3id\.org\/security#/, '');
  const allowed = isPresentation ? ['authentication', 'assertionMethod'] : ['assertionMethod'];
  return allowed.includes(purpose)
    ? []
    : [check('integrity-purpose-wrong', { params: { purpose } })];
}

function checkDates(
  { created, expires }: JsonObject,
  { now, clockSkewSeconds }: Pick<VerifyOptions, 'now' | 'clockSkewSeconds'>,
): readonly Check[] {
  const nowMs = readMoment(now)?.fromMs ?? 0;
  const skewMs = (clockSkewSeconds ?? DEFAULT_SKEW_SECONDS) * 1000;
  const broken = [created, expires].filter((date) => date !== undefined && !isDateTimeStamp(date));
  const future = atMs(created) > nowMs + skewMs;
  const over = expires !== undefined && atMs(expires) + skewMs <= nowMs && broken.length === 0;
  return [
    ...broken.map((date) =>
      check('integrity-proof-date-malformed', { params: { date: wordsOf(date) } }),
    ),
    ...(future
      ? [check('integrity-proof-in-future', { params: { created: wordsOf(created) } })]
      : []),
    ...(over ? [check('integrity-proof-expired', { params: { expires: wordsOf(expires) } })] : []),
  ];
}

function checkReceiver(proof: JsonObject, isPresentation: boolean): readonly Check[] {
  if (proof.domain === undefined && proof.challenge === undefined) return [];
  if (isPresentation) return [check('integrity-domain-not-checked')];
  const domain = listOf(proof.domain ?? proof.challenge)
    .map(wordsOf)
    .join(', ');
  return [check('integrity-domain-in-credential', { params: { domain } })];
}

function atMs(date: Json | undefined): number {
  return readMoment(date)?.fromMs ?? Number.NEGATIVE_INFINITY;
}

function wordsOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
