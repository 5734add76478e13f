import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonValue } from '../../contexts/json-value.js';
import { encodeBase64, encodeBase64url } from '../../crypto/base64.js';
import { DER, writeDer } from '../../crypto/der.js';
import { type JsonObject, listOf, objectOf } from '../../json.js';
import type { ReadCredential } from '../../reading.js';
import { readCertificate, readCertificateText } from './certificate.js';
import { JADES_PROOF } from './jades-proof.js';
import {
  encodeJson,
  goodToken,
  optionsAt,
  RSA_PUBLIC,
  readOne,
  rsaSample,
  sampleCredential,
} from './jose-samples.contract.js';

const NOW = '2026-11-01T00:00:00Z';
const rsa = rsaSample();
const text = (value: string) => new TextEncoder().encode(value);

/** A certificate for an invented college; nobody signed it, which is not our question. */
function certificateOf(from = '250101000000Z', until = '280101000000Z'): Uint8Array {
  const spki = new Uint8Array(RSA_PUBLIC.export({ type: 'spki', format: 'der' }));
  const algorithm = writeDer(DER.sequence, oid('1.2.840.113549.1.1.11'), writeDer(DER.nil));
  const validity = writeDer(DER.sequence, writeDer(0x17, text(from)), writeDer(0x17, text(until)));
  const body = writeDer(
    DER.sequence,
    writeDer(0xa0, writeDer(DER.integer, Uint8Array.of(2))),
    writeDer(DER.integer, Uint8Array.of(0x12, 0x34)),
    algorithm,
    nameOf({ '2.5.4.3': 'Sample Seal Service' }),
    validity,
    nameOf({ '2.5.4.6': 'PT', '2.5.4.10': 'Sample College', '2.5.4.97': 'VATPT-000000000' }),
    spki,
  );
  return writeDer(DER.sequence, body, algorithm, writeDer(DER.bitString, Uint8Array.of(0, 1)));
}

function nameOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const sets = Object.entries(parts).map(([id, value]) =>
    writeDer(DER.set, writeDer(DER.sequence, oid(id), writeDer(0x0c, text(value)))),
  );
  return writeDer(DER.sequence, ...sets);
}

function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const bytes = [40 * first + second, ...others].flatMap((arc) => {
    const digits = [arc & 0x7f];
    for (let rest = arc >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
    return digits;
  });
  return writeDer(DER.oid, Uint8Array.from(bytes));
}

const CERTIFICATE = certificateOf();
const PAYLOAD = JSON.stringify(sampleCredential('https://college.example/1'));

interface SealParts {
  readonly header?: JsonObject;
  readonly unprotected?: JsonObject;
  readonly payload?: string;
  readonly certificate?: Uint8Array;
}

function seal({
  header = {},
  unprotected = {},
  payload = PAYLOAD,
  certificate = CERTIFICATE,
}: SealParts = {}): JsonObject {
  const protectedPart = encodeJson({
    alg: 'RS256',
    x5c: [encodeBase64(certificate)],
    'x5t#S256': createHash('sha256').update(certificate).digest('base64url'),
    b64: false,
    sigT: '2026-02-01T10:00:00Z',
    crit: ['b64', 'sigT'],
    ...header,
  });
  const signature = encodeBase64url(rsa.sign(text(`${protectedPart}.${payload}`)));
  return { payload, signatures: [{ protected: protectedPart, header: unprotected, signature }] };
}

describe('a sealed credential', () => {
  it('is unchanged; the name in its certificate stays undecided', async () => {
    const answer = await verify(seal());
    expect(answer.state).toBe('good');
    expect(answer.results).toEqual({
      'jws-signature-good': 'pass',
      'seal-value-good': 'pass',
      'seal-certificate-not-on-list': 'unknown',
    });
    expect(answer.sentences).toContain('Sample College, VATPT-000000000, PT');
  });

  it('is bad after a changed letter', async () => {
    const sealed = seal();
    const changed = { ...sealed, payload: PAYLOAD.replace('Ada', 'Eva') };
    expect(await verify(changed)).toMatchObject({ state: 'bad', codes: ['jws-signature-bad'] });
  });

  it('says that a timestamp is attached', async () => {
    const etsiU = [encodeJson({ sigTst: { tstTokens: [{ val: 'AA==' }] } })];
    expect((await verify(seal({ unprotected: { etsiU } }))).codes).toContain(
      'seal-timestamp-present',
    );
  });

  it.each([
    ['2024-12-31T23:59:59Z', 'fail'],
    ['2025-01-01T00:00:00Z', undefined],
    ['2028-01-01T00:00:00Z', undefined],
    ['2028-01-01T00:00:01Z', 'fail'],
  ])('made on %s is judged by the life of its certificate', async (sigT, result) => {
    const { results } = await verify(seal({ header: { sigT } }));
    expect(results['seal-outside-certificate-life']).toBe(result);
  });

  it.each<[string, SealParts, string]>([
    [
      'another certificate’s fingerprint',
      { header: { 'x5t#S256': 'AAAA' } },
      'seal-certificate-swapped',
    ],
    [
      'an unknown critical rule',
      { header: { crit: ['b64', 'sigT', 'newRule'], newRule: 1 } },
      'jws-critical-unknown',
    ],
    ['b64 that is not critical', { header: { crit: ['sigT'] } }, 'jws-critical-unknown'],
    ['no signature', { header: { alg: 'none' } }, 'jws-algorithm-refused'],
    ['a damaged certificate', { certificate: CERTIFICATE.slice(1) }, 'jws-key-unusable'],
    ['one name in both headers', { unprotected: { alg: 'none' } }, 'seal-malformed'],
    ['half a character', { payload: PAYLOAD.replace('Ada', 'A\ud800') }, 'seal-malformed'],
  ])('is refused with %s', async (_name, parts, code) => {
    const answer = await verify(seal(parts));
    expect(answer.state).toBe('bad');
    expect(answer.codes).toContain(code);
  });

  it('over other documents is undecided', async () => {
    const sealed = seal({
      header: { sigD: { mId: 'x', pars: [] }, crit: ['b64', 'sigT', 'sigD'] },
    });
    expect(await verify(sealed)).toMatchObject({ state: 'undecided', codes: ['seal-detached'] });
  });

  it('with two seals is two answers, and none hides the other', async () => {
    const first = seal();
    const second = seal({ header: { alg: 'none' } });
    const both = { payload: PAYLOAD, signatures: [...list(first), ...list(second)] };
    expect((await verifyAll(both)).map(({ state }) => state)).toEqual(['good', 'bad']);
  });

  it('in XML is named and left undecided', async () => {
    const read = readOne(goodToken(rsa));
    if (!read) throw new Error('no sample');
    const envelope = { kind: 'xml', text: '<a><ds:Signature xmlns:ds="x"/></a>' } as const;
    const [outcome] = await JADES_PROOF.verify({ ...read, envelope }, optionsAt(NOW));
    expect(outcome?.state).toBe('undecided');
    expect(JADES_PROOF.applies({ ...read, envelope: { kind: 'xml', text: '<a/>' } })).toBe(false);
  });
});

describe('a certificate', () => {
  it('is read without trusting it', () => {
    const reading = readCertificate(CERTIFICATE);
    expect(reading).toMatchObject({
      kind: 'read',
      certificate: {
        serial: '1234',
        subject: { organisation: 'Sample College', organisationIdentifier: 'VATPT-000000000' },
        issuer: { commonName: 'Sample Seal Service' },
        notBefore: '2025-01-01T00:00:00Z',
        notAfter: '2028-01-01T00:00:00Z',
        key: { kind: 'read', key: { type: 'RSA' } },
      },
    });
  });

  it('reads two-digit years from 50 on as the last century', () => {
    const reading = readCertificate(certificateOf('500101000000Z', '491231235959Z'));
    expect(reading).toMatchObject({
      certificate: { notBefore: '1950-01-01T00:00:00Z', notAfter: '2049-12-31T23:59:59Z' },
    });
  });

  it('is never read wrongly or with an exception when bytes change', () => {
    fc.assert(
      fc.property(
        fc.nat(CERTIFICATE.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(CERTIFICATE.length),
        (at, flip, length) => {
          const changed = CERTIFICATE.slice();
          changed[at] = (changed[at] ?? 0) ^ flip;
          expect(['read', 'broken']).toContain(readCertificate(changed).kind);
          if (length < CERTIFICATE.length)
            expect(readCertificate(CERTIFICATE.slice(0, length)).kind).toBe('broken');
        },
      ),
      { seed: 20_261_103, numRuns: 500 },
    );
  });

  const SHARED = process.env.CAIRN_SHARED ?? join(import.meta.dirname, '../../../../../../shared');
  const FILE = join(
    SHARED,
    'conformance/ec-european-learning-model/Sample-CertOfPart-signed.jsonld',
  );

  it.skipIf(!existsSync(FILE))('of a real seal is read as node reads it', async () => {
    const { X509Certificate } = await import('node:crypto');
    const sealed = objectOf(parseJsonValue(JSON.parse(readFileSync(FILE, 'utf8')))) ?? {};
    const [signature] = list(sealed);
    const header = JSON.parse(
      Buffer.from(String(objectOf(signature)?.protected), 'base64url').toString(),
    );
    const reading = readCertificateText(header.x5c[0]);
    const peer = new X509Certificate(Buffer.from(header.x5c[0], 'base64'));
    if (reading.kind !== 'read') throw new Error('not read');
    expect(reading.certificate.serial).toBe(peer.serialNumber.toLowerCase());
    expect(peer.subject).toContain(reading.certificate.subject.organisation ?? 'nothing');
    expect(Date.parse(reading.certificate.notAfter)).toBe(Date.parse(peer.validTo));
    expect(Date.parse(reading.certificate.notBefore)).toBe(Date.parse(peer.validFrom));
  });
});

function list(sealed: JsonObject): readonly JsonObject[] {
  const { signatures } = sealed;
  return listOf(signatures)
    .map(objectOf)
    .filter((entry) => entry !== undefined);
}

async function verifyAll(sealed: JsonObject) {
  const read = readOne(JSON.stringify(sealed)) ?? handMade(sealed);
  return JADES_PROOF.verify(read, optionsAt(NOW));
}

/** What our reader refuses, as another caller might hand it over. */
function handMade(sealed: JsonObject): ReadCredential {
  const read = readOne(JSON.stringify(seal()));
  if (read?.envelope.kind !== 'jws-json') throw new Error('no sample');
  const payloadText = String(sealed.payload);
  return { ...read, envelope: { ...read.envelope, serialised: sealed, payloadText } };
}

async function verify(sealed: JsonObject) {
  const [outcome] = await verifyAll(sealed);
  const checks = outcome?.checks ?? [];
  return {
    state: outcome?.state,
    codes: checks.map(({ code }) => code),
    results: Object.fromEntries(checks.map(({ code, result }) => [code, result])),
    sentences: checks.map(({ sentence }) => sentence).join(' '),
  };
}
