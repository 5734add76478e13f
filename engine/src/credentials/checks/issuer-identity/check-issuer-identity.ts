import type { TrustList, VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check, CheckEvidence } from '../../report.js';
import { domainOf } from '../../verification/addresses.js';
import { checksFrom } from '../make-check.js';
import { findOnList, type ListMatch } from './find-on-list.js';
import { ISSUER_IDENTITY_CODES } from './issuer-identity-codes.js';
import { comparableName, hasHiddenCharacters, hasMixedScripts } from './look-alikes.js';

const check = checksFrom(ISSUER_IDENTITY_CODES);

/** Shown when a credential names no issuer at all. */
const NO_ID = 'the issuer (it names no address)';

/**
 * Whether the issuer is known to somebody whom the operator trusts. A list can only confirm who holds the key that signed,
 * so `keyIsBound` must say that the key is the named issuer's; without it the best answer is "unknown".
 */
export function checkIssuerIdentity(
  read: ReadCredential,
  options: VerifyOptions,
  keyIsBound: boolean,
): readonly Check[] {
  if (read.format === 'verifiable-presentation') return [check('issuer-presentation')];
  return [...listChecks(read, options, keyIsBound), ...lookAlikeChecks(read)];
}

function listChecks(
  read: ReadCredential,
  options: VerifyOptions,
  keyIsBound: boolean,
): readonly Check[] {
  const lists = options.trustLists ?? [];
  const domain = shownIssuer(read);
  const evidence = issuerEvidence(read);
  if (lists.length === 0) return [check('issuer-no-list', { params: { domain }, evidence })];
  const days = { award: awardDayOf(read), today: options.now.slice(0, 10) };
  const matches = lists.flatMap((list) => findOnList(list, read.credential.issuer.id, days) ?? []);
  if (matches.length > 0) {
    return matches.map((match) => matchCheck(match, { domain, evidence, keyIsBound }));
  }
  const named = lists.flatMap((list) => nameChecks(list, read, domain));
  return named.length > 0
    ? named
    : [check('issuer-on-no-list', { params: { domain, count: String(lists.length) }, evidence })];
}

interface MatchContext {
  readonly domain: string;
  readonly evidence: readonly CheckEvidence[];
  readonly keyIsBound: boolean;
}

function matchCheck(match: ListMatch, { domain, evidence, keyIsBound }: MatchContext): Check {
  const { list, entry } = match;
  return check(codeOf(match, keyIsBound), {
    params: { domain, list: list.title, owner: list.owner, name: entry.name },
    evidence: [
      ...evidence,
      listEvidence(list),
      {
        label: 'list entry',
        value: [entry.name, match.by, entry.country].filter(Boolean).join(', '),
        ...(entry.url === undefined ? {} : { url: entry.url }),
      },
    ],
  });
}

function codeOf({ onAwardDay, today }: ListMatch, keyIsBound: boolean) {
  if (!keyIsBound) return 'issuer-on-list-key-open';
  if (onAwardDay) return today ? 'issuer-on-list' : 'issuer-was-on-list';
  return today ? 'issuer-on-list-later' : 'issuer-on-list-other-days';
}

function nameChecks(list: TrustList, read: ReadCredential, domain: string): readonly Check[] {
  const names = namesOf(read);
  const wanted = new Set(names.map(comparableName).filter((name) => name !== ''));
  const entry = list.issuers.find(({ name }) => wanted.has(comparableName(name)));
  if (!entry) return [];
  const params = { domain, list: list.title, owner: list.owner, name: entry.name };
  const evidence = [
    ...issuerEvidence(read),
    listEvidence(list),
    { label: 'addresses on the list', value: entry.ids.join(', ') },
  ];
  return [check('issuer-name-only', { params, evidence })];
}

function lookAlikeChecks(read: ReadCredential): readonly Check[] {
  const domain = shownIssuer(read);
  const names = namesOf(read);
  const mixed = names.find(hasMixedScripts);
  const host = domainOf(read.credential.issuer.id);
  return [
    ...(mixed === undefined
      ? []
      : [check('issuer-name-mixed-scripts', { params: { name: mixed, domain } })]),
    ...(names.some(hasHiddenCharacters)
      ? [check('issuer-name-hidden-characters', { params: { domain } })]
      : []),
    ...(host?.split('.').some((label) => label.startsWith('xn--'))
      ? [check('issuer-domain-international', { params: { domain: host } })]
      : []),
  ];
}

function namesOf(read: ReadCredential): readonly string[] {
  return Object.values(read.credential.issuer.name ?? {});
}

function shownIssuer(read: ReadCredential): string {
  const { id } = read.credential.issuer;
  return domainOf(id) ?? id ?? NO_ID;
}

function awardDayOf({ credential }: ReadCredential): string | undefined {
  const written = credential.awardedOn ?? credential.validFrom;
  return /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0];
}

function issuerEvidence(read: ReadCredential): readonly CheckEvidence[] {
  const { id } = read.credential.issuer;
  const domain = domainOf(id);
  return [
    ...(id === undefined ? [] : [{ label: 'issuer id', value: id }]),
    ...(domain === undefined ? [] : [{ label: 'domain', value: domain }]),
    ...namesOf(read).map((value) => ({ label: 'name in the credential', value })),
  ];
}

function listEvidence(list: TrustList): CheckEvidence {
  return {
    label: 'trust list',
    value: `${list.title} (${list.owner})`,
    time: list.asOf,
    ...(list.url === undefined ? {} : { url: list.url }),
  };
}
