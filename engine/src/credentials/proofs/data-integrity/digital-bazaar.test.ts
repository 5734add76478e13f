import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsa } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { cryptosuite as eddsa } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findContext } from '../../contexts/contexts.js';
import { parseJsonValue } from '../../contexts/json-value.js';
import { portableCryptography } from '../../crypto/cryptography.js';
import { type Json, type JsonObject, objectOf, textOf } from '../../json.js';
import { DATA_INTEGRITY_PROOF } from './data-integrity-proof.js';
import { signDataIntegrity } from './sign.js';
import { asRead, inventBadge, inventEd25519, inventP256 } from './testing/invent.js';

// Two implementations that share no code of ours: what one signs the other accepts, what was changed both refuse.

const NOW = '2026-06-01T12:00:00Z';
const CREATED = '2026-03-02T09:00:00Z';
const SIDES = [
  { suite: 'eddsa-rdfc-2022', key: inventEd25519(21), cryptosuite: eddsa, algorithm: 'Ed25519' },
  { suite: 'ecdsa-rdfc-2019', key: inventP256(22), cryptosuite: ecdsa, algorithm: 'P-256' },
] as const;

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    'Ünïcode ✓ 漢字',
    '𝒳 astral',
    'line\nbreak\t"quoted"',
    '\\',
    'schema:name',
    '',
    '@x y',
  ),
);
const alignment = fc.record({
  type: fc.constant(['Alignment']),
  targetName: text,
  targetUrl: fc.webUrl(),
});
const achievement = fc.record(
  {
    id: fc.webUrl(),
    type: fc.constant(['Achievement']),
    name: text,
    description: text,
    criteria: fc.record({ narrative: text }),
    creditsAvailable: fc.oneof(
      fc.integer({ min: 0, max: 400 }),
      fc.double({ noNaN: true, min: 0, max: 90 }),
    ),
    alignment: fc.array(alignment, { maxLength: 3 }),
    tag: fc.array(text, { maxLength: 4 }),
  },
  { requiredKeys: ['id', 'type', 'name', 'description', 'criteria'] },
);
const more = fc.record(
  {
    name: text,
    description: text,
    credentialSubject: fc.record({
      id: fc.constantFrom('did:example:a', 'urn:uuid:1'),
      type: fc.constant(['AchievementSubject']),
      achievement,
    }),
    evidence: fc.array(
      fc.record({ type: fc.constant(['Evidence']), name: text, narrative: text }),
      {
        maxLength: 3,
      },
    ),
  },
  { requiredKeys: ['credentialSubject'] },
);

describe.each(SIDES)('$suite beside Digital Bazaar', ({ suite, key, cryptosuite, algorithm }) => {
  it('accepts and refuses alike, whoever signed', async () => {
    await fc.assert(
      fc.asyncProperty(more, fc.boolean(), fc.nat(1000), async (fields, isOurs, at) => {
        const badge = inventBadge(key.did, objectOf(parseJsonValue(fields)) ?? {});
        const signed = isOurs ? await signOurs(badge) : await signTheirs(badge);
        expect(await verdicts(signed)).toEqual({ ours: true, theirs: true });
        const changed = changeOne(signed, at);
        expect(await verdicts(changed), JSON.stringify(changed)).toEqual({
          ours: false,
          theirs: false,
        });
      }),
      { numRuns: 60, seed: 20260304 },
    );
  });

  it('refuses one changed letter of the signature alike', async () => {
    const signed = await signOurs(inventBadge(key.did));
    const proof = objectOf(signed.proof) ?? {};
    const value = textOf(proof.proofValue) ?? '';
    for (const at of [1, 20, value.length - 1]) {
      const letter = value[at] === 'a' ? 'b' : 'a';
      const proofValue = value.slice(0, at) + letter + value.slice(at + 1);
      const changed = { ...signed, proof: { ...proof, proofValue } };
      expect(await verdicts(changed)).toEqual({ ours: false, theirs: false });
    }
  });

  function signOurs(badge: JsonObject): Promise<JsonObject> {
    return signDataIntegrity(badge, {
      suite,
      method: key.method,
      created: CREATED,
      sign: key.sign,
    });
  }

  async function signTheirs(badge: JsonObject): Promise<JsonObject> {
    const signer = {
      id: key.method,
      algorithm,
      sign: ({ data }: { readonly data: Uint8Array }) => Promise.resolve(key.sign(data)),
    };
    const options = { cryptosuite, signer, date: CREATED };
    const suiteOfTheirs = new DataIntegrityProof(options);
    const credential = structuredClone(badge);
    const signed = await vc.issue({ credential, suite: suiteOfTheirs, documentLoader, now: NOW });
    return objectOf(parseJsonValue(signed)) ?? {};
  }

  async function verdicts(document: JsonObject): Promise<{ ours: boolean; theirs: boolean }> {
    const options = { now: NOW, cryptography: portableCryptography };
    const outcomes = await DATA_INTEGRITY_PROOF.verify(asRead(document), options);
    const theirs = await vc.verifyCredential({
      credential: structuredClone(document),
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader,
      now: NOW,
    });
    return { ours: outcomes.every(({ state }) => state === 'good'), theirs: theirs.verified };
  }
});

const CHANGES: readonly ((document: JsonObject) => JsonObject)[] = [
  (document) => ({ ...document, name: `${textOf(document.name) ?? ''}!` }),
  (document) => ({ ...document, validFrom: '2026-03-01T00:00:01Z' }),
  (document) => ({ ...document, id: 'urn:uuid:00000000-0000-4000-8000-000000000002' }),
  (document) => ({ ...document, description: 'Put in later' }),
  (document) => ({ ...document, nickname: 'no context knows this' }),
  (document) => ({ ...document, credentialSubject: withSubject(document.credentialSubject) }),
  (document) => ({
    ...document,
    proof: { ...objectOf(document.proof), created: '2026-03-02T09:00:01Z' },
  }),
];

function changeOne(document: JsonObject, at: number): JsonObject {
  return CHANGES[at % CHANGES.length]?.(document) ?? document;
}

function withSubject(subject: Json | undefined): Json {
  return { ...objectOf(subject), id: 'did:example:somebody-else' };
}

async function documentLoader(url: string): Promise<unknown> {
  const document = findContext(url)?.document ?? keyDocumentOf(url);
  if (!document) throw new Error(`No document for ${url}`);
  return { contextUrl: null, documentUrl: url, document };
}

function keyDocumentOf(url: string): object | undefined {
  const [did = '', fragment] = url.split('#');
  const multikey = did.replace('did:key:', '');
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${multikey}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: multikey,
  };
  if (!did.startsWith('did:key:')) return undefined;
  if (fragment !== undefined) return method;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
  };
}
