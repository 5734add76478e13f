import { readMoment } from '../../checks/dates/read-moment.js';
import { checksFrom } from '../../checks/make-check.js';
import { decodeBase64url, encodeBase64url } from '../../crypto/base64.js';
import { decodeUtf8, encodeHex, encodeUtf8 } from '../../crypto/bytes.js';
import { type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import type { ProofMechanism, ProofOutcome } from '../mechanism.js';
import { type Certificate, describeName } from './certificate.js';
import {
  type CheckedSignature,
  checkSignature,
  isSigned,
  only,
  outcomeOf,
} from './check-signature.js';
import { JADES_CODES } from './jades-codes.js';
import { JOSE_CODES } from './jose-codes.js';
import { readHeader } from './jws.js';
import { readStrictObject } from './read-strict-object.js';

const check = checksFrom({ ...JOSE_CODES, ...JADES_CODES });

/** The European seal: a JWS in JSON serialisation (JAdES), whose value is checked; XML seals are only named. */
export const JADES_PROOF: ProofMechanism = {
  id: 'jades',
  applies: (read) =>
    read.envelope.kind === 'jws-json' ||
    (read.envelope.kind === 'xml' && XML_SIGNATURE.test(read.envelope.text)),
  verify: async (read, options) => {
    const { envelope } = read;
    if (envelope.kind !== 'jws-json')
      return [outcomeOf('XML seal', only('', check('xml-seal-not-checked')))];
    const signatures = signaturesOf(envelope.serialised);
    if (signatures.length === 0 || signatures.length > MAX_SIGNATURES)
      return [damaged('it has no signature, or too many')];
    return Promise.all(signatures.map((one) => verifySeal(read, one, options)));
  },
};

interface Seal {
  readonly protectedPart: string;
  readonly signaturePart: string;
  readonly unprotected: JsonObject;
}

/** Flattened: the one signature stands beside the payload; general: in a list. Never both (RFC 7515 §7.2). */
function signaturesOf(serialised: JsonObject): readonly Seal[] {
  const entries =
    serialised.signatures === undefined
      ? [serialised]
      : serialised.signature === undefined
        ? listOf(serialised.signatures)
        : [];
  return entries.map((entry) => {
    const object = objectOf(entry) ?? {};
    return {
      protectedPart: textOf(object.protected) ?? '',
      signaturePart: textOf(object.signature) ?? '',
      unprotected: objectOf(object.header) ?? {},
    };
  });
}

async function verifySeal(
  read: ReadCredential,
  seal: Seal,
  options: VerifyOptions,
): Promise<ProofOutcome> {
  const { envelope } = read;
  const header = readHeader(seal.protectedPart);
  const signature = decodeBase64url(seal.signaturePart);
  const payload = envelope.kind === 'jws-json' ? textOf(envelope.serialised.payload) : undefined;
  if (!header || !signature || payload === undefined || envelope.kind !== 'jws-json')
    return damaged('its header or signature cannot be decoded');
  // A name in both headers could be read either way (RFC 7515 §7.2.1).
  if (Object.keys(seal.unprotected).some((name) => name in header))
    return damaged('a name stands in both of its headers');
  if (header.sigD !== undefined) return outcomeOf(LABEL, only('', check('seal-detached')));
  // A lone half of a character is replaced when it is written as bytes: two texts, one signature.
  if (/\p{Surrogate}/u.test(payload)) return damaged('its text holds half a character');
  if (textUnder(header, payload) !== envelope.payloadText)
    return outcomeOf(LABEL, only('', check('jws-not-what-was-read')));
  const created = signingTime(header);
  // The key of a seal is its certificate's; `kid` only repeats the certificate's name.
  const { kid: _name, ...sealed } = header;
  const signed = {
    read,
    header: sealed,
    message: encodeUtf8(`${seal.protectedPart}.${payload}`),
    signature,
    understood: UNDERSTOOD,
    ...(created === undefined ? {} : { created }),
  };
  const checked = await checkSignature(signed, options);
  return sealOutcome({ checked, header, seal, options });
}

interface CheckedSeal {
  readonly checked: CheckedSignature;
  readonly header: JsonObject;
  readonly seal: Seal;
  readonly options: VerifyOptions;
}

function sealOutcome({ checked, header, seal, options }: CheckedSeal): ProofOutcome {
  if (!isSigned(checked) || checked.key?.kind !== 'in-certificate')
    return outcomeOf(LABEL, checked);
  const { certificate } = checked.key;
  const thumbprint = encodeBase64url(options.cryptography.sha256(certificate.der));
  const claimed = header['x5t#S256'];
  if (claimed !== undefined && claimed !== thumbprint)
    return outcomeOf(LABEL, only(checked.algorithm, check('seal-certificate-swapped')));
  const moment = signingTime(header);
  const params = {
    subject: describeName(certificate.subject),
    moment: moment ?? 'at a time not said',
  };
  const checks = [
    check('seal-value-good', { params, evidence: certificateEvidence(certificate, options) }),
    ...timestampsOf(header, seal),
    ...checkLife(certificate, moment),
    check('seal-certificate-not-on-list', { params }),
  ];
  const proof = checked.checks.filter(({ area }) => area === 'proof');
  return outcomeOf(LABEL, { ...checked, checks: proof }, checks);
}

function checkLife(certificate: Certificate, moment: string | undefined): readonly Check[] {
  const at = readMoment(moment);
  const from = readMoment(certificate.notBefore);
  const until = readMoment(certificate.notAfter);
  if (moment === undefined || !at || !from || !until) return [check('seal-time-not-said')];
  if (from.fromMs <= at.fromMs && at.fromMs <= until.fromMs) return [];
  const params = { moment, from: certificate.notBefore, until: certificate.notAfter };
  return [check('seal-outside-certificate-life', { params })];
}

/** Tokens of timestamp services: over the content (`adoTst`) and over the signature (`sigTst` in `etsiU`). */
function timestampsOf(header: JsonObject, { unprotected }: Seal): readonly Check[] {
  const inside = listOf(objectOf(header.adoTst)?.tstTokens).length;
  const outside = listOf(unprotected.etsiU).filter(holdsTimestamp).length;
  if (inside + outside === 0) return [];
  const evidence = [{ label: 'timestamp tokens', value: String(inside + outside) }];
  return [check('seal-timestamp-present', { evidence })];
}

function holdsTimestamp(entry: JsonObject[string]): boolean {
  const bytes = decodeBase64url(textOf(entry) ?? '');
  const text = bytes && decodeUtf8(bytes);
  const object = objectOf(entry) ?? (text === undefined ? undefined : readStrictObject(text));
  return object?.sigTst !== undefined || object?.arcTst !== undefined;
}

function certificateEvidence(certificate: Certificate, { cryptography }: VerifyOptions) {
  const { subject, issuer, serial, notBefore, notAfter, der } = certificate;
  return [
    { label: 'certificate subject', value: describeName(subject) },
    ...(subject.organisationIdentifier === undefined
      ? []
      : [{ label: 'organisation identifier', value: subject.organisationIdentifier }]),
    { label: 'certificate issuer', value: describeName(issuer) },
    { label: 'certificate serial', value: serial },
    { label: 'certificate in force', value: `${notBefore} to ${notAfter}` },
    { label: 'certificate', sha256: encodeHex(cryptography.sha256(der)) },
  ];
}

/** `sigT` of JAdES, or `iat` of its newer edition. */
function signingTime(header: JsonObject): string | undefined {
  const moment = readMoment(header.sigT ?? header.iat);
  return moment && textOf(header.sigT);
}

function textUnder(header: JsonObject, payload: string): string | undefined {
  if (header.b64 === false) return payload;
  const bytes = decodeBase64url(payload);
  return bytes && decodeUtf8(bytes);
}

function damaged(reason: string): ProofOutcome {
  return outcomeOf(LABEL, only('', check('seal-malformed', { params: { reason } })));
}

const LABEL = 'JAdES seal';
const MAX_SIGNATURES = 8;
const UNDERSTOOD = ['b64', 'sigT', 'adoTst', 'x5t#S256', 'srCms', 'sigPl'];
const XML_SIGNATURE = /<(?:[A-Za-z][\w.-]{0,40}:)?Signature[\s>]/;
