import type { Finding } from '../../../terms/index.js';
import { decodeBase64url, encodeBase64url } from '../../crypto/base64.js';
import { decodeUtf8, encodeUtf8 } from '../../crypto/bytes.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { Cryptography } from '../../ports.js';
import { jsonOf } from '../json-text.js';
import { problem, type Work } from '../work.js';

/** The claims with what was disclosed put in, and everything that is wrong with the disclosures. */
export interface Disclosed {
  readonly document: JsonObject;
  readonly findings: readonly Finding[];
}

interface Disclosure {
  /** Undefined for an element of a list. */
  readonly name: string | undefined;
  readonly value: Json;
}

/** Local to one call of {@link discloseClaims}; never shared. */
interface Disclosing {
  readonly byDigest: ReadonlyMap<string, Disclosure>;
  readonly used: Set<string>;
  readonly seen: Set<string>;
  readonly findings: Finding[];
  readonly maxDepth: number;
}

/** Hash algorithms of `_sd_alg` by their IANA names. */
const HASHES: Readonly<Record<string, keyof Pick<Cryptography, 'sha256' | 'sha384' | 'sha512'>>> = {
  'sha-256': 'sha256',
  'sha-384': 'sha384',
  'sha-512': 'sha512',
};
const RESERVED: readonly string[] = ['_sd', '...', '__proto__'];

/**
 * Puts each disclosure where its digest stands and removes all digests. Disclosures that are malformed, stand twice, fit
 * nowhere, or use a reserved or taken name are findings; the verifier turns each into a failure.
 * @see RFC 9901 §7.1, steps 2 to 5
 */
export function discloseClaims(
  claims: JsonObject,
  encoded: readonly string[],
  work: Work,
): Disclosed {
  const algorithm = claims._sd_alg ?? 'sha-256';
  const isKnown = typeof algorithm === 'string' && Object.hasOwn(HASHES, algorithm);
  const hash = isKnown ? HASHES[algorithm] : undefined;
  if (hash === undefined) return { document: claims, findings: [unknownHash(algorithm)] };
  const findings: Finding[] = [];
  const byDigest = disclosuresOf(encoded, work, work.cryptography[hash], findings);
  const maxDepth = work.budget.limits.maxDepth;
  const state: Disclosing = { byDigest, used: new Set(), seen: new Set(), findings, maxDepth };
  const { _sd_alg: _, ...plain } = claims;
  const document = objectOf(disclosedValue(plain, state, 1)) ?? {};
  const left = [...byDigest.keys()].filter((digest) => !state.used.has(digest));
  return { document, findings: left.length > 0 ? [...findings, unmatched(left)] : findings };
}

function disclosuresOf(
  encoded: readonly string[],
  work: Work,
  hash: (bytes: Uint8Array) => Uint8Array,
  findings: Finding[],
): ReadonlyMap<string, Disclosure> {
  const byDigest = new Map<string, Disclosure>();
  for (const [index, text] of encoded.entries()) {
    const disclosure = disclosureOf(text, work);
    const digest = encodeBase64url(hash(encodeUtf8(text)));
    if (!disclosure)
      note(
        findings,
        'credential-disclosure-malformed',
        `Disclosure ${index + 1} is no list of two or three.`,
      );
    else if (byDigest.has(digest))
      note(findings, 'credential-disclosure-repeated', `Disclosure ${index + 1} stands twice.`);
    else byDigest.set(digest, disclosure);
  }
  return byDigest;
}

function disclosureOf(encoded: string, work: Work): Disclosure | undefined {
  const bytes = decodeBase64url(encoded);
  const text = bytes && decodeUtf8(bytes);
  const reading = text === undefined ? undefined : jsonOf(text, work);
  if (reading?.kind !== 'read' || !Array.isArray(reading.value)) return undefined;
  const [salt, second, third, ...more]: readonly (Json | undefined)[] = listOf(reading.value);
  if (typeof salt !== 'string' || second === undefined || more.length > 0) return undefined;
  if (third === undefined) return { name: undefined, value: second };
  return typeof second === 'string' ? { name: second, value: third } : undefined;
}

function disclosedValue(value: Json, state: Disclosing, depth: number): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > state.maxDepth) {
    note(
      state.findings,
      'credential-disclosure-too-deep',
      `Claims lie more than ${state.maxDepth} levels deep.`,
    );
    return null;
  }
  const object = objectOf(value);
  return object
    ? disclosedObject(object, state, depth)
    : listOf(value).flatMap((item) => disclosedItem(item, state, depth));
}

function disclosedObject(object: JsonObject, state: Disclosing, depth: number): JsonObject {
  const { _sd: digests, ...plain } = object;
  const entries = new Map<string, Json>();
  for (const [name, value] of Object.entries(plain)) {
    entries.set(name, disclosedValue(value, state, depth + 1));
  }
  for (const digest of listOf(digests)) {
    const found = take(textOf(digest), state);
    if (!found) continue;
    if (found.name === undefined || RESERVED.includes(found.name) || entries.has(found.name)) {
      const message = `A disclosed claim has no name, a reserved name or one that is taken (${found.name ?? 'none'}).`;
      note(state.findings, 'credential-disclosure-name', message);
    } else entries.set(found.name, disclosedValue(found.value, state, depth + 1));
  }
  return Object.fromEntries(entries);
}

function disclosedItem(item: Json, state: Disclosing, depth: number): readonly Json[] {
  const object = objectOf(item);
  const isHidden = object !== undefined && Object.keys(object).join() === '...';
  if (!isHidden) return [disclosedValue(item, state, depth + 1)];
  const found = take(textOf(object['...']), state);
  if (!found) return [];
  if (found.name === undefined) return [disclosedValue(found.value, state, depth + 1)];
  note(
    state.findings,
    'credential-disclosure-name',
    `A disclosed list element has a name (${found.name}).`,
  );
  return [];
}

/** The disclosure of a digest; digests without one are decoys or were kept back. */
function take(digest: string | undefined, state: Disclosing): Disclosure | undefined {
  if (digest === undefined) return undefined;
  if (state.seen.has(digest)) {
    note(
      state.findings,
      'credential-disclosure-digest-repeated',
      'One digest stands in two places.',
    );
    return undefined;
  }
  state.seen.add(digest);
  const found = state.byDigest.get(digest);
  if (found) state.used.add(digest);
  return found;
}

const MAX_NOTES = 50;
const ADVICE = 'Ask for the credential again; it cannot be trusted like this.';

function note(findings: Finding[], code: string, message: string): void {
  if (findings.length >= MAX_NOTES) return;
  findings.push(problem(code, `${message} ${ADVICE}`));
}

function unmatched(left: readonly string[]): Finding {
  const message = `${left.length} of the disclosed claims belong to no digest that was signed. ${ADVICE}`;
  return problem('credential-disclosure-unmatched', message);
}

function unknownHash(algorithm: Json): Finding {
  const name = typeof algorithm === 'string' ? algorithm.slice(0, 40) : typeof algorithm;
  const message = `The disclosed claims are hashed with “${name}”, which is not known here, so they stay hidden. Ask for sha-256.`;
  return problem('credential-disclosure-hash', message);
}
