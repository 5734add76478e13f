import { checksFrom } from '../../checks/make-check.js';
import { type JsonObject, textOf } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { signerOf } from '../key-binding.js';
import type { ProofMechanism, ProofOutcome } from '../mechanism.js';
import { checkSignature, isSigned, only, outcomeOf } from './check-signature.js';
import { disclose } from './disclosures.js';
import { checkHolder } from './holder-binding.js';
import { JOSE_CODES } from './jose-codes.js';
import { type CompactJws, MAX_TOKEN_LENGTH, readCompactJws } from './jws.js';
import { nameOf, wrongName } from './media-types.js';
import { checkRegisteredClaims } from './registered-claims.js';
import { sameJson } from './same-json.js';
import { SD_JWT_CODES } from './sd-jwt-codes.js';
import { showsWhatWasSigned } from './shown-document.js';

const check = checksFrom({ ...JOSE_CODES, ...SD_JWT_CODES });

/** A credential or presentation with selectively disclosed claims: SD-JWT, SD-JWT VC and VC-JOSE-COSE. */
export const SD_JWT_PROOF: ProofMechanism = {
  id: 'sd-jwt',
  applies: (read) => read.envelope.kind === 'sd-jwt',
  verify: async (read, options) => [await verifySdJwt(read, options)],
};

/** The parts of the token, taken apart again from its exact text. */
interface Parts {
  readonly issuerToken: string;
  readonly disclosures: readonly string[];
  readonly holderToken: string;
  readonly shown: string;
}

async function verifySdJwt(read: ReadCredential, options: VerifyOptions): Promise<ProofOutcome> {
  const { envelope } = read;
  if (envelope.kind !== 'sd-jwt') throw new RangeError('No SD-JWT envelope');
  const parts = partsOf(envelope.token);
  const reading = parts && readCompactJws(parts.issuerToken);
  if (!parts || reading?.kind !== 'read') {
    const reason = reading?.kind === 'broken' ? reading.reason : 'it has no last “~”';
    return outcomeOf(LABEL, only('', check('jws-malformed', { params: { reason } })));
  }
  const { jws } = reading;
  if (!isWhatWasRead(read, parts, jws))
    return outcomeOf(LABEL, only('', check('sd-jwt-not-what-was-read')));
  const controller = signerOf(read);
  const signed = { read, ...jws, ...(controller === undefined ? {} : { controller }) };
  const checked = await checkSignature(signed, options);
  const more = isSigned(checked) ? await checkClaims({ read, parts, jws }, options) : [];
  return outcomeOf(LABEL, checked, more);
}

function partsOf(token: string): Parts | undefined {
  const end = token.lastIndexOf('~');
  if (end < 0 || token.length > MAX_TOKEN_LENGTH) return undefined;
  const [issuerToken = '', ...disclosures] = token.slice(0, end).split('~');
  return {
    issuerToken,
    disclosures,
    holderToken: token.slice(end + 1),
    shown: token.slice(0, end + 1),
  };
}

function isWhatWasRead(read: ReadCredential, parts: Parts, jws: CompactJws): boolean {
  const { envelope } = read;
  return (
    envelope.kind === 'sd-jwt' &&
    sameJson(jws.payload, envelope.payload) &&
    sameJson(jws.header, envelope.header) &&
    sameJson(parts.disclosures, envelope.disclosures) &&
    parts.holderToken === (envelope.keyBinding ?? '')
  );
}

interface SignedParts {
  readonly read: ReadCredential;
  readonly parts: Parts;
  readonly jws: CompactJws;
}

async function checkClaims(
  { read, parts, jws }: SignedParts,
  options: VerifyOptions,
): Promise<readonly Check[]> {
  const { header, payload } = jws;
  const wanted = read.format === 'verifiable-presentation' ? 'presentation' : 'credential';
  const wrong = wrongName(header, 'sd-jwt', wanted);
  if (wrong)
    return [
      check('jwt-media-type-wrong', {
        params: { expected: wanted, found: wrong.found },
        evidence: [{ label: wrong.header, value: wrong.found }],
      }),
    ];
  const disclosed = disclose(payload, parts.disclosures, options.cryptography);
  if (disclosed.kind === 'hash-refused')
    return [check('sd-jwt-hash-refused', { params: { algorithm: disclosed.algorithm } })];
  if (disclosed.kind === 'bad')
    return [check('sd-jwt-disclosure-bad', { params: { reason: disclosed.reason } })];
  if (!showsWhatWasSigned(read, disclosed.claims)) return [check('sd-jwt-not-what-was-read')];
  const fixed = fixedClaimDisclosed(payload, disclosed.claims);
  if (fixed !== undefined)
    return [
      check('sd-jwt-disclosure-bad', {
        params: { reason: `“${fixed}” must not be hidden and shown at will` },
      }),
    ];
  const { holderToken: token, shown } = parts;
  return [
    check('sd-jwt-disclosures-good', { params: { shown: String(disclosed.names.length) } }),
    ...checkType(header, payload),
    ...checkRegisteredClaims(disclosed.claims, disclosed.claims),
    ...(token === '' ? [] : [await checkHolder({ token, shown, payload }, options)]),
  ];
}

/**
 * Claims that say by whom, for whom and until when: hidden ones could be left out to make an ended credential good.
 * @see SD-JWT VC §3.2.2.2
 */
function fixedClaimDisclosed(payload: JsonObject, claims: JsonObject): string | undefined {
  return FIXED_CLAIMS.find((name) => claims[name] !== undefined && payload[name] === undefined);
}

/** A credential without a JSON-LD context has its type in `vct`. */
function checkType(header: JsonObject, payload: JsonObject): readonly Check[] {
  const type = textOf(payload.vct);
  const isPlain = nameOf(header.typ) === 'dc+sd-jwt';
  return isPlain && (type === undefined || type === '') ? [check('sd-jwt-type-missing')] : [];
}

const LABEL = 'SD-JWT';
const FIXED_CLAIMS = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'status'];
