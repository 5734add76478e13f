import { checksFrom } from '../../checks/make-check.js';
import { type JsonObject, listOf, objectOf } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { signerOf } from '../key-binding.js';
import type { ProofMechanism, ProofOutcome } from '../mechanism.js';
import { checkSignature, isSigned, only, outcomeOf } from './check-signature.js';
import { JOSE_CODES } from './jose-codes.js';
import { type CompactJws, readCompactJws } from './jws.js';
import { nameOf, wrongName } from './media-types.js';
import { checkRegisteredClaims } from './registered-claims.js';
import { sameJson } from './same-json.js';
import { showsWhatWasSigned } from './shown-document.js';
import { isSignedBadge } from './signed-badge.js';

const check = checksFrom(JOSE_CODES);

/** A credential or presentation in a compact JWS: VC-JWT of data model 1.1, JOSE of 2.0, and Open Badges 3.0. */
export const JWT_PROOF: ProofMechanism = {
  id: 'vc-jwt',
  applies: (read) => read.envelope.kind === 'jwt' && !isSignedBadge(read),
  verify: async (read, options) => [await verifyJwt(read, options)],
};

async function verifyJwt(read: ReadCredential, options: VerifyOptions): Promise<ProofOutcome> {
  const { envelope } = read;
  if (envelope.kind !== 'jwt') throw new RangeError('No JWT envelope');
  const reading = readCompactJws(envelope.token);
  if (reading.kind === 'broken')
    return outcomeOf(
      LABEL,
      only('', check('jws-malformed', { params: { reason: reading.reason } })),
    );
  const { jws } = reading;
  const isRead = sameJson(jws.payload, envelope.payload) && sameJson(jws.header, envelope.header);
  if (!isRead || !showsWhatWasSigned(read, jws.payload))
    return outcomeOf(LABEL, only('', check('jws-not-what-was-read')));
  const controller = signerOf(read);
  const signed = { read, ...jws, ...(controller === undefined ? {} : { controller }) };
  const checked = await checkSignature(signed, options);
  return outcomeOf(LABEL, checked, isSigned(checked) ? checkContent(read, jws) : []);
}

/** What was signed, in the words of the envelope: its type, its wrapping, and the claims it repeats. */
function checkContent(read: ReadCredential, { header, payload }: CompactJws): readonly Check[] {
  const wanted = read.format === 'verifiable-presentation' ? 'presentation' : 'credential';
  const wrong = wrongName(header, 'jwt', wanted);
  if (wrong)
    return [
      check('jwt-media-type-wrong', {
        params: { expected: wanted, found: wrong.found },
        evidence: [{ label: wrong.header, value: wrong.found }],
      }),
    ];
  const document = objectOf(payload.vc) ?? objectOf(payload.vp) ?? payload;
  return [...checkWrapping(header, payload), ...checkRegisteredClaims(payload, document)];
}

/** Data model 2.0 forbids `vc` and `vp`; a payload that is a document itself must not carry a second one either. */
function checkWrapping(header: JsonObject, payload: JsonObject): readonly Check[] {
  const claim = ['vc', 'vp'].find((name) => payload[name] !== undefined);
  if (claim === undefined) return [];
  const inner = objectOf(payload[claim]);
  const isSecond =
    /^v[cp]\+/.test(nameOf(header.typ) ?? '') ||
    payload['@context'] !== undefined ||
    listOf(inner?.['@context']).includes(CONTEXT_2);
  return isSecond || !inner ? [check('jwt-wrapped-in-vc', { params: { claim } })] : [];
}

const LABEL = 'VC-JWT';
const CONTEXT_2 = 'https://www.w3.org/ns/credentials/v2';
