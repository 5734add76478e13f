import { checksFrom } from '../../checks/make-check.js';
import { type JsonObject, textOf } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { signerOf } from '../key-binding.js';
import type { ProofMechanism, ProofOutcome } from '../mechanism.js';
import { checkSignature, isSigned, only, outcomeOf } from './check-signature.js';
import { JOSE_CODES } from './jose-codes.js';
import { wrongName } from './media-types.js';
import { sameJson } from './same-json.js';
import { readSign1 } from './sign1.js';

const check = checksFrom(JOSE_CODES);

/** A credential or presentation in a COSE_Sign1. */
export const COSE_PROOF: ProofMechanism = {
  id: 'cose',
  applies: (read) => read.envelope.kind === 'cose',
  verify: async (read, options) => [await verifyCose(read, options)],
};

async function verifyCose(read: ReadCredential, options: VerifyOptions): Promise<ProofOutcome> {
  const { envelope } = read;
  if (envelope.kind !== 'cose') throw new RangeError('No COSE envelope');
  const reading = readSign1(envelope.bytes);
  if (reading.kind === 'broken')
    return outcomeOf(
      LABEL,
      only('', check('cose-malformed', { params: { reason: reading.reason } })),
    );
  const { sign1 } = reading;
  if (!sameJson(sign1.payload, read.document))
    return outcomeOf(LABEL, only('', check('jws-not-what-was-read')));
  const controller = signerOf(read) ?? textOf(sign1.payload.iss);
  const signed = {
    read,
    ...sign1,
    understood: ['alg', 'cty', 'kid', 'typ'],
    ...(controller === undefined ? {} : { controller }),
  };
  const checked = await checkSignature(signed, options);
  return outcomeOf(LABEL, checked, isSigned(checked) ? checkContent(read, sign1.header) : []);
}

function checkContent(read: ReadCredential, header: JsonObject): readonly Check[] {
  // COSE is bytes; where text must carry it, that is base64. Another spelling would be a second file for one credential.
  if (read.trail.some(({ kind, detail }) => kind === 'text' && detail === HEX_TEXT))
    return [check('cose-written-in-hex')];
  const expected = read.format === 'verifiable-presentation' ? 'presentation' : 'credential';
  const wrong = wrongName(header, 'cose', expected);
  if (!wrong) return [];
  const { found } = wrong;
  return [
    check('cose-media-type-wrong', {
      params: { expected, found },
      evidence: [{ label: wrong.header, value: found }],
    }),
  ];
}

const LABEL = 'COSE';
/** The reader's name for bytes that were spelled out in hexadecimal digits. */
const HEX_TEXT = 'hexadecimal text';
