import { plainWords } from '../checks/plain-words.js';
import type { ReadCredential } from '../reading.js';
import type { Check, CheckArea } from '../report.js';
import { domainOf } from './addresses.js';
import { checksIn, worstOf } from './areas.js';
import type { Core } from './verify-core.js';

/** Letters of the line, and of each name or address that a stranger wrote into it. */
const MAX_LINE = 1_500;
const MAX_NAME = 100;

/** What the line is built from. */
export interface LineParts {
  readonly core: Core;
  readonly checks: readonly Check[];
  /** Worst results of the credentials inside. */
  readonly parts: readonly Check['result'][];
}

/** One honest line in English: whose key, unchanged or not, dates, status, who the issuer is, parts. */
export function buildLine({ core, checks, parts }: LineParts): string {
  const clauses = [
    proofClause(core, checks),
    ...(core.footing === 'broken' || core.footing === 'nothing'
      ? []
      : [
          ...bindingClause(checks),
          ...dateClause(checks),
          statusClause(checks),
          identityClause(core.read, checks),
        ]),
    ...partsClause(parts),
  ];
  const line = plainWords(clauses.join('; '), MAX_LINE);
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

function proofClause({ footing, proofs, read }: Core, checks: readonly Check[]): string {
  switch (footing) {
    case 'proven':
      return provenClause(
        proofs.keyIsBound ? proofs.lead?.controller : undefined,
        read,
        isHosted(checks),
      );
    case 'undecided':
      return 'we cannot tell whether it was changed';
    case 'only-outer':
      return 'not signed by itself, it stands on the word of whoever signed the whole';
    case 'broken':
      return 'changed or forged since it was signed, so nothing it says is confirmed';
    case 'nothing':
      return read.format === 'verifiable-presentation'
        ? 'a wrapper without a signature'
        : 'not signed by anybody, so nothing it says is confirmed';
    default:
      return footing satisfies never;
  }
}

/** A signer is named only when the key is tied to it. */
function provenClause(
  signer: string | undefined,
  { credential }: ReadCredential,
  hosted: boolean,
): string {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(credential.awardedOn ?? credential.validFrom ?? '') ?? [];
  const dated = day === undefined ? '' : ` and dated ${day}`;
  if (hosted) return `standing unchanged at ${signer ?? 'its address'}${dated}`;
  const by = signer === undefined ? '' : ` by the key of ${plainWords(signer, MAX_NAME)}`;
  return `signed${by}${dated}; not changed`;
}

function isHosted(checks: readonly Check[]): boolean {
  return checks.some(({ code }) => code === 'hosted-same');
}

function bindingClause(checks: readonly Check[]): readonly string[] {
  const binding = worstOf(checksIn(checks, 'key-binding'));
  if (binding === 'fail') return ['not signed by the issuer that it names'];
  return binding === 'unknown' ? ['nothing shows who signed'] : [];
}

function dateClause(checks: readonly Check[]): readonly string[] {
  const [worst] = openIn(checks, 'dates', 'fail');
  return worst ? [asClause(worst.sentence)] : [];
}

function statusClause(checks: readonly Check[]): string {
  const status = checksIn(checks, 'status');
  const [failed] = openIn(checks, 'status', 'fail');
  if (failed) return asClause(failed.sentence);
  const [open] = openIn(checks, 'status', 'unknown');
  if (open) return 'whether it was revoked, we cannot say';
  if (status.some(({ code }) => code === 'status-none-named'))
    return 'it names no way to be revoked';
  const time = status.find(({ params }) => params.time !== undefined)?.params.time;
  return time === undefined ? 'not revoked' : `not revoked as of ${time}`;
}

function identityClause(read: ReadCredential, checks: readonly Check[]): string {
  const { name, id } = read.credential.issuer;
  const shown = plainWords(Object.values(name ?? {})[0] ?? 'the issuer', MAX_NAME);
  const known = checksIn(checks, 'issuer-identity').find(({ code }) => code === 'issuer-on-list');
  if (known) return asClause(known.sentence);
  const domain = domainOf(id) ?? id;
  return domain === undefined
    ? `we cannot confirm that ${shown} is who it says`
    : `we cannot confirm that ${plainWords(domain, MAX_NAME)} is ${shown}`;
}

function partsClause(parts: readonly Check['result'][]): readonly string[] {
  if (parts.length === 0) return [];
  const failed = parts.filter((result) => result === 'fail').length;
  const inside = parts.length === 1 ? '1 credential inside' : `${parts.length} credentials inside`;
  return [failed === 0 ? `${inside}, none failed` : `${inside}, ${failed} failed`];
}

function openIn(
  checks: readonly Check[],
  area: CheckArea,
  result: Check['result'],
): readonly Check[] {
  return checksIn(checks, area).filter((one) => one.result === result);
}

function asClause(sentence: string): string {
  const text = sentence.replace(/[.!]$/, '');
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
