import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bakePicture } from '../baking/bake.js';
import { portableCryptography } from '../crypto/cryptography.js';
import { readCredentials } from '../reading/read-credentials.js';
import { verifyCredential } from '../verify-credential.js';
import { buildClr } from './build-clr.js';
import { didKeyOf } from './did-document.js';
import { issueCredential } from './issue-credential.js';
import type { ProofChoice } from './issue-request.js';
import { signCredential } from './sign-credential.js';
import type { Signer } from './signed-credential.js';
import { makeTestKey } from './testing/test-issuer.js';

const NOW = '2026-11-21T10:00:00Z';
const cryptography = portableCryptography;
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>';
/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);
const KINDS: readonly [ProofChoice, Signer['keyType']][] = [
  ['eddsa-rdfc-2022', 'Ed25519'],
  ['ecdsa-rdfc-2019', 'P-256'],
  ['vc-jwt', 'Ed25519'],
];

async function issue(proof: ProofChoice, keyType: Signer['keyType']) {
  const key = makeTestKey(keyType);
  const { did, method } = didKeyOf(key.publicKeyMultibase);
  const signer = key.signerFor(method);
  const signed = await issueCredential(
    {
      achievement: { name: 'Ngā pūnaha – 网络', outcomes: ['Plan'], tags: [], alignments: [] },
      recipient: { email: 'a@example.org', hashed: true },
      evidence: [],
      results: [],
      proof,
    },
    {
      issuer: { id: did, name: 'Institute' },
      now: NOW,
      credentialId: 'urn:uuid:0190a1b2-0000-7000-8000-000000000001',
      achievementId: 'urn:uuid:0190a1b2-0000-7000-8000-000000000002',
      status: [],
      sha256: cryptography.sha256,
      randomBytes: (count) => randomBytes(count),
      signer,
      verify: { now: NOW, cryptography },
    },
  );
  return { signed, signer, did };
}

async function reportsOf(bytes: Uint8Array) {
  const reading = await readCredentials(bytes, { cryptography });
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return Promise.all(
    reading.credentials.map((read) => verifyCredential(read, { now: NOW, cryptography })),
  );
}

function resultsOf(
  report: Awaited<ReturnType<typeof reportsOf>>[number] | undefined,
  area: string,
) {
  return [...new Set(report?.checks.filter((one) => one.area === area).map((one) => one.result))];
}

describe('issued, baked, read and verified again', () => {
  it.each(KINDS)('%s in a PNG and an SVG', async (proof, keyType) => {
    const { signed } = await issue(proof, keyType);
    for (const picture of [PNG, new TextEncoder().encode(SVG)]) {
      const baked = bakePicture(picture, signed.text, 'open-badges-3.0');
      if (baked.kind !== 'baked') throw new Error(JSON.stringify(baked));
      const [report] = await reportsOf(baked.bytes);
      expect(report?.format.id).toBe('open-badges-3.0');
      expect(resultsOf(report, 'proof')).toEqual(['pass']);
      expect(resultsOf(report, 'key-binding')).not.toContain('fail');
      expect(report?.credential.title).toMatchObject({ '': 'Ngā pūnaha – 网络' });
    }
  });

  it('a wallet of three in one CLR keeps every inner proof', async () => {
    const made = await Promise.all(KINDS.map(([proof, keyType]) => issue(proof, keyType)));
    const { signer, did } = await issue('eddsa-rdfc-2022', 'Ed25519');
    const clr = buildClr(
      made.map(({ signed }) => signed),
      {
        id: 'urn:uuid:0190a1b2-0000-7000-8000-000000000009',
        issuer: { id: did, name: 'The holder' },
        name: 'Everything I hold',
        now: NOW,
        subject: { id: did },
        isPartial: true,
      },
    );
    const unsigned = await reportsOf(new TextEncoder().encode(JSON.stringify(clr)));
    expect(unsigned[0]?.format.id).toBe('clr-2.0');
    expect(unsigned[0]?.parts.map((part) => resultsOf(part, 'proof'))).toEqual([
      ['pass'],
      ['pass'],
      ['pass'],
    ]);
    const outer = await signCredential(clr, signer, { proof: 'eddsa-rdfc-2022', created: NOW });
    const [report] = await reportsOf(new TextEncoder().encode(outer.text));
    expect(resultsOf(report, 'proof')).toEqual(['pass']);
    expect(resultsOf(report, 'data-model')).toEqual(['pass']);
    expect(report?.parts).toHaveLength(3);
  });
});
