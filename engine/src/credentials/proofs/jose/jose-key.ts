import { checksFrom } from '../../checks/make-check.js';
import { readJwk, writeMultikey } from '../../crypto/keys.js';
import { resolveVcIssuer } from '../../dids/jwt-vc-issuer.js';
import type { FoundMethod, MethodAnswer } from '../../dids/method-answer.js';
import { resolveKeyOf, resolveMethod } from '../../dids/resolve-method.js';
import { type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { PublicKey, VerifyOptions } from '../../ports.js';
import type { Check } from '../../report.js';
import { type Certificate, readCertificateText } from './certificate.js';
import { JOSE_CODES } from './jose-codes.js';

const check = checksFrom(JOSE_CODES);

/** The key of a token. Only `found` can say whose it is. */
export type JoseKey =
  | { readonly kind: 'found'; readonly key: PublicKey; readonly answer: FoundMethod }
  | { readonly kind: 'in-token'; readonly key: PublicKey; readonly multikey: string }
  | {
      readonly kind: 'in-certificate';
      readonly key: PublicKey;
      readonly certificate: Certificate;
    }
  | { readonly kind: 'none'; readonly check: Check };

/** What the token says about its key, and where bare key names are looked up. */
export interface KeyQuestion {
  readonly header: JsonObject;
  /** Address of the issuer or holder, to which a bare `kid` belongs. */
  readonly controller?: string;
}

/**
 * Finds the key: `kid` first, because only it can lead to the issuer; then `jwk`, then the leaf of `x5c`, which show no
 * more than that the text is unchanged. `jku` and `x5u` are never followed.
 * @see RFC 7515 §4.1, RFC 8725 §3.10
 */
export async function findJoseKey(
  { header, controller }: KeyQuestion,
  options: VerifyOptions,
): Promise<JoseKey> {
  const answer = await answerFor({ header, ...(controller ? { controller } : {}) }, options);
  if (answer?.kind === 'found') return { kind: 'found', key: answer.key, answer };
  // Where the named key says no for good, another key that the sender brought along must not answer instead.
  if (answer?.kind === 'broken') return unusable(answer.message);
  const own = keyInHeader(header);
  if (own) return own;
  if (answer) return undecided(answer);
  const byAddress = header.jku !== undefined || header.x5u !== undefined;
  return {
    kind: 'none',
    check: check(byAddress ? 'jws-key-only-by-address' : 'jws-key-not-named'),
  };
}

/** SD-JWT VC, which keeps its keys in metadata of their own; the older name is that of other tokens too. */
const SD_JWT_VC = 'dc+sd-jwt';
const MAYBE_SD_JWT_VC = 'vc+sd-jwt';

async function answerFor(
  { header, controller }: KeyQuestion,
  options: VerifyOptions,
): Promise<MethodAnswer | undefined> {
  const kid = textOf(header.kid);
  if (kid !== undefined && isAddress(kid)) return resolveMethod(kid, options);
  if (controller === undefined || !isAddress(controller)) return undefined;
  const ofController = () => answerOfController(kid, controller, options);
  const mayHaveMetadata = controller.startsWith('https://') && !keyInHeader(header);
  if (header.typ === SD_JWT_VC && mayHaveMetadata) {
    const answer = await resolveVcIssuer(controller, kid, options);
    return answer.kind === 'unreachable' ? ((await ofController()) ?? answer) : answer;
  }
  const answer = await ofController();
  const isOpen = answer === undefined || answer.kind === 'unreachable';
  if (header.typ !== MAYBE_SD_JWT_VC || !mayHaveMetadata || !isOpen) return answer;
  const published = await resolveVcIssuer(controller, kid, options);
  return published.kind === 'found' ? published : (answer ?? published);
}

async function answerOfController(
  kid: string | undefined,
  controller: string,
  options: VerifyOptions,
): Promise<MethodAnswer | undefined> {
  if (kid !== undefined) return resolveKeyOf(controller, kid, options);
  // did:key and did:jwk are their own only key; every other issuer has to say which one it used.
  return /^did:(?:key|jwk):/.test(controller) ? resolveMethod(controller, options) : undefined;
}

/** A URL or DID; certificate names and thumbprints have no scheme. */
function isAddress(text: string): boolean {
  return /^(?:did:[a-z0-9]+:|https?:\/\/|urn:)/.test(text);
}

function keyInHeader(header: JsonObject): JoseKey | undefined {
  if (header.jwk !== undefined) {
    const reading = readJwk(objectOf(header.jwk) ?? {});
    if (reading.kind === 'broken') return unusable(`${reading.message}.`);
    if (reading.kind === 'unsupported') return unsupported(reading.type);
    return { kind: 'in-token', key: reading.key, multikey: writeMultikey(reading.key) };
  }
  const leaf = textOf(listOf(header.x5c)[0]);
  if (leaf === undefined) return undefined;
  const reading = readCertificateText(leaf);
  if (reading.kind === 'broken') return unusable(`${reading.message}.`);
  if (reading.certificate.key.kind === 'broken')
    return unusable(`${reading.certificate.key.message}.`);
  if (reading.certificate.key.kind === 'unsupported')
    return unsupported(reading.certificate.key.type);
  const { certificate } = reading;
  return { kind: 'in-certificate', key: reading.certificate.key.key, certificate };
}

function unusable(reason: string): JoseKey {
  return { kind: 'none', check: check('jws-key-unusable', { params: { reason } }) };
}

function unsupported(method: string): JoseKey {
  return { kind: 'none', check: check('jws-key-unsupported', { params: { method } }) };
}

function undecided(answer: Exclude<MethodAnswer, FoundMethod>): JoseKey {
  switch (answer.kind) {
    case 'broken':
      return unusable(answer.message);
    case 'unsupported':
      return unsupported(answer.method);
    case 'unreachable':
      return {
        kind: 'none',
        check: check('jws-key-unreachable', {
          params: { url: answer.url },
          evidence: [{ label: answer.code, value: answer.message, url: answer.url }],
        }),
      };
    default:
      return answer satisfies never;
  }
}
