import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portableCryptography } from '../../crypto/cryptography.js';
import type { JsonObject } from '../../json.js';
import { readCredentials } from '../../reading/read-credentials.js';
import { COSE_PROOF } from './cose-proof.js';
import {
  ecdsaSample,
  ed25519Sample,
  optionsAt,
  type SampleKey,
  sampleCredential,
} from './jose-samples.contract.js';

const NOW = '2026-11-01T00:00:00Z';
const ada = ed25519Sample();
const text = (value: string) => new TextEncoder().encode(value);

interface Parts {
  readonly key?: SampleKey;
  readonly algorithm?: number;
  readonly typ?: string | undefined;
  readonly cty?: string;
  readonly more?: readonly (readonly [number, unknown])[];
  readonly unprotected?: readonly (readonly [number, unknown])[];
  readonly payload?: JsonObject;
}

/** A COSE_Sign1 as another encoder writes it. */
function sign1({
  key = ada,
  algorithm = -8,
  typ = 'application/vc+cose',
  cty = 'application/vc',
  more = [],
  unprotected = [],
  payload = sampleCredential(key.did),
}: Parts = {}): Uint8Array {
  const head = encode(
    new Map<number, unknown>([[1, algorithm], [3, cty], [4, text(key.did)], [16, typ], ...more]),
  );
  const body = text(JSON.stringify(payload));
  const message = encode(['Signature1', head, new Uint8Array(0), body]);
  const parts = encode([head, new Map(unprotected), body, key.sign(message)]);
  return Uint8Array.of(0xd2, ...parts);
}

describe('signed bytes (COSE)', () => {
  it.each<[number, SampleKey]>([
    [-8, ada],
    [-19, ada],
    [-7, ecdsaSample('P-256', 'ES256')],
    [-35, ecdsaSample('P-384', 'ES384')],
    [-36, ecdsaSample('P-521', 'ES512')],
  ])('with algorithm %i are good and bound to their did:key', async (algorithm, key) => {
    const answer = await verify(sign1({ key, algorithm }));
    expect(answer).toEqual({
      state: 'good',
      codes: ['jws-signature-good', 'key-belongs-to-issuer', 'key-listed'],
    });
  });

  it('may be longer than 255 and 65,535 bytes', async () => {
    for (const length of [200, 300, 70_000]) {
      const payload = sampleCredential(ada.did, { name: 'x'.repeat(length) });
      expect((await verify(sign1({ payload }))).state).toBe('good');
    }
  });

  it.each<[string, Parts, string]>([
    ['another media type', { typ: 'application/vp+cose' }, 'cose-media-type-wrong'],
    ['another content type', { cty: 'very/bad' }, 'cose-media-type-wrong'],
    ['another kind of key', { algorithm: -7 }, 'jws-algorithm-not-for-key'],
    [
      'an unknown critical label',
      {
        more: [
          [2, [99]],
          [99, 1],
        ],
      },
      'jws-critical-unknown',
    ],
    ['one label in both headers', { unprotected: [[1, -7]] }, 'cose-malformed'],
  ])('are refused with %s', async (_name, parts, code) => {
    const answer = await verify(sign1(parts));
    expect(answer.state).toBe('bad');
    expect(answer.codes).toContain(code);
  });

  it('with an unknown algorithm are undecided', async () => {
    expect((await verify(sign1({ algorithm: -49 }))).state).toBe('undecided');
  });

  it('are refused when written in hexadecimal digits, and good in base64', async () => {
    const bytes = Buffer.from(sign1());
    expect((await verify(text(bytes.toString('hex')))).codes).toContain('cose-written-in-hex');
    expect((await verify(text(bytes.toString('base64')))).state).toBe('good');
  });

  it('are never good after any one change', async () => {
    const bytes = sign1();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = bytes.slice();
          changed[at] = (changed[at] ?? 0) ^ flip;
          expect((await verify(changed)).state).not.toBe('good');
        },
      ),
      { seed: 20_261_104, numRuns: 300 },
    );
  });
});

async function verify(bytes: Uint8Array) {
  const reading = readCredentials(bytes, { cryptography: portableCryptography });
  const [read] = reading.kind === 'read' ? reading.credentials : [];
  if (!read || !COSE_PROOF.applies(read)) return { state: 'unreadable', codes: [] };
  const [outcome] = await COSE_PROOF.verify(read, optionsAt(NOW));
  return { state: outcome?.state, codes: outcome?.checks.map(({ code }) => code) ?? [] };
}
