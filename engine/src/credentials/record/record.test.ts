import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portableCryptography } from '../crypto/cryptography.js';
import type { PublicKey } from '../ports.js';
import {
  fixedStatus,
  OFFLINE,
  smallCheck,
  smallCredential,
  smallVerifier,
} from '../verification/testing/small-verifier.js';
import { verifyWith } from '../verification/verify-with.js';
import { compareReports } from './compare-reports.js';
import { makeRecord, signRecord } from './make-record.js';
import { readRecord } from './read-record.js';

const pair = generateKeyPairSync('ed25519');
const raw = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
const key: PublicKey = { type: 'Ed25519', bytes: new Uint8Array(raw) };
const signer = {
  keyId: 'instance-1',
  sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, pair.privateKey)),
};
const trusted = { cryptography: portableCryptography, keys: new Map([['instance-1', key]]) };
const making = { cryptography: portableCryptography, madeBy: 'https://cairn.example' };

const before = await verifyWith(
  smallVerifier({ statuses: [fixedStatus('pass')] }),
  smallCredential(),
  OFFLINE,
);
const record = makeRecord(before, making);
const token = await signRecord(record, signer);

describe('a signed record', () => {
  it('is read back as it was made', async () => {
    expect(await readRecord(token, trusted)).toEqual({
      kind: 'verified',
      record,
      keyId: 'instance-1',
    });
  });

  it('holds no words of the credential', () => {
    const text = JSON.stringify(record);
    expect(text).not.toContain('Knots');
    expect(text).not.toContain('Harbour');
  });

  it('is refused when its key is not known', async () => {
    const answer = await readRecord(token, { ...trusted, keys: new Map() });
    expect(answer).toMatchObject({ kind: 'refused', reason: 'unknown-key' });
  });

  it('is refused after any change of one character', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: token.length - 1 }),
        fc.constantFrom(...'ABab01-_.{'),
        async (at, letter) => {
          const changed = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
          const answer = await readRecord(changed, trusted);
          expect(answer.kind).toBe(changed === token ? 'verified' : 'refused');
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is refused when another algorithm or type is named, even with a good signature', async () => {
    for (const header of [
      { alg: 'none', kid: 'instance-1', typ: 'cairn-verification-record+jws' },
      { alg: 'EdDSA', kid: 'instance-1', typ: 'JWT' },
    ]) {
      const head = Buffer.from(JSON.stringify(header)).toString('base64url');
      const signed = `${head}.${token.split('.')[1]}`;
      const signature = Buffer.from(signer.sign(Buffer.from(signed))).toString('base64url');
      const answer = await readRecord(`${signed}.${signature}`, trusted);
      expect(answer).toMatchObject({ kind: 'refused', reason: 'not-a-record' });
    }
  });
});

describe('what changed', () => {
  const later = { ...OFFLINE, now: '2026-06-01T12:00:00Z' };

  it('is nothing when everything was found as before', async () => {
    const now = await verifyWith(
      smallVerifier({ statuses: [fixedStatus('pass')] }),
      smallCredential(),
      later,
    );
    expect(compareReports(record, now)).toEqual([]);
    expect(compareReports(before, now)).toEqual([]);
  });

  it('names the area, both days and both findings', async () => {
    const now = await verifyWith(
      smallVerifier({ statuses: [fixedStatus('unknown')] }),
      smallCredential(),
      later,
    );
    const [change, ...others] = compareReports(record, now);
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      area: 'status',
      direction: 'worse',
      before: ['status-pass (pass)'],
      now: ['status-unknown (unknown)'],
    });
    expect(change?.sentence).toContain('in order on 2026-05-01');
    expect(change?.sentence).toContain('could not be decided on 2026-06-01');
  });

  it('says when the same result has another reason', async () => {
    const now = await verifyWith(
      smallVerifier({
        statuses: [fixedStatus('pass')],
        checkSchema: async () => [smallCheck('schema', 'pass', 'schema-none')],
      }),
      smallCredential(),
      later,
    );
    expect(compareReports(record, now).map(({ area, direction }) => [area, direction])).toEqual([
      ['schema', 'other'],
    ]);
  });

  it('says when the text of a context is another one', () => {
    const url = 'https://contexts.example/v1';
    const [was, is] = ['a', 'b'].map((letter) => [{ url, sha256: letter.repeat(64) }]);
    const changes = compareReports(
      { ...before, contexts: was ?? [] },
      { ...before, contexts: is ?? [] },
    );
    expect(changes.map(({ area }) => area)).toEqual(['contexts']);
  });

  it('says when the file is another one', () => {
    const changes = compareReports(record, { ...before, sha256: 'f'.repeat(64) });
    expect(changes.map(({ area }) => area)).toEqual(['credential']);
  });
});
