import { createHash, randomBytes } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaSuite } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { cryptosuite as eddsaSuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential as verifyIndependently } from '@digitalbazaar/vc';
import { jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { findContext } from '../contexts/contexts.js';
import { portableCryptography } from '../crypto/cryptography.js';
import type { FetchDocument } from '../ports.js';
import { buildDidDocument, didWebOf } from './did-document.js';
import { issueCredential } from './issue-credential.js';
import type { IssueRequest, ProofChoice } from './issue-request.js';
import { makeTestKey } from './testing/test-issuer.js';

const NOW = '2026-11-21T10:00:00Z';
const DID = didWebOf('https://badges.example.org', ['issuers', '1']) ?? '';
const DID_URL = 'https://badges.example.org/issuers/1/did.json';

const REQUEST: IssueRequest = {
  achievement: {
    name: 'Network Basics – Grundlagen „Netz“ 网络',
    description: 'Plan and run a small network.',
    criteria: 'Pass both parts.',
    outcomes: ['Plan addresses', 'Find a broken link'],
    assessment: 'Practical examination',
    credit: { amount: 7.5, system: 'ECTS' },
    workloadHours: 190,
    language: 'en',
    code: 'NET-1',
    fieldOfStudy: 'Information technology',
    criteriaUrl: 'https://example.org/net-1',
    image: 'https://example.org/net-1.png',
    tags: ['networks'],
    alignments: [
      {
        name: 'EQF level 5',
        url: 'https://europass.europa.eu/',
        framework: 'European Qualifications Framework',
        code: '5',
        type: 'ext:QualificationLevel',
      },
      { name: 'ESCO skill', url: 'http://data.europa.eu/esco/skill/0001', framework: 'ESCO' },
    ],
  },
  recipient: {
    id: 'did:web:holder.example.org',
    email: 'Aroha@Example.org',
    hashed: true,
    name: 'Aroha (invented)',
  },
  validFrom: '2026-11-20T00:00:00Z',
  validUntil: '2029-11-20T23:59:59Z',
  awardedOn: '2026-11-20T00:00:00Z',
  evidence: [{ name: 'Report', url: 'https://example.org/report', narrative: 'What was done.' }],
  results: [{ name: 'Grade', value: 'B', type: 'LetterGrade' }],
  creditsEarned: 7.5,
  image: 'data:image/png;base64,iVBORw0KGgo=',
  name: 'Certificate of Network Basics',
};

const SUITES: readonly [ProofChoice, 'Ed25519' | 'P-256'][] = [
  ['eddsa-rdfc-2022', 'Ed25519'],
  ['ecdsa-rdfc-2019', 'P-256'],
  ['vc-jwt', 'Ed25519'],
  ['vc-jwt', 'P-256'],
];

function fetcherOf(documents: Readonly<Record<string, unknown>>): FetchDocument {
  return async (url) => {
    const document = documents[url];
    if (document === undefined) return { kind: 'refused', code: 'offline', message: url };
    return {
      kind: 'fetched',
      url,
      redirected: false,
      mediaType: 'application/json',
      bytes: new TextEncoder().encode(JSON.stringify(document)),
      fetchedAt: NOW,
    };
  };
}

async function issue(proof: ProofChoice, keyType: 'Ed25519' | 'P-256', request = REQUEST) {
  const key = makeTestKey(keyType);
  const didDocument = buildDidDocument(DID, [
    { fragment: 'key-1', publicKeyMultibase: key.publicKeyMultibase },
  ]);
  const signed = await issueCredential(
    { ...request, proof },
    {
      issuer: { id: DID, name: 'Institute of Examples', url: 'https://badges.example.org' },
      now: NOW,
      credentialId: 'urn:uuid:0190a1b2-0000-7000-8000-000000000001',
      achievementId: 'https://badges.example.org/issuers/1/achievements/1',
      status: [],
      sha256: portableCryptography.sha256,
      randomBytes: (count) => randomBytes(count),
      signer: key.signerFor(`${DID}#key-1`),
      verify: {
        now: NOW,
        cryptography: portableCryptography,
        fetchDocument: fetcherOf({ [DID_URL]: didDocument }),
      },
    },
  );
  return { signed, key, didDocument };
}

/** The independent verifier with our pinned contexts and the DID document of the test. */
function askDigitalBazaar(credential: unknown, proof: ProofChoice, didDocument: object) {
  const methods = 'verificationMethod' in didDocument ? didDocument.verificationMethod : [];
  const documentLoader = async (url: string) => {
    const method = Array.isArray(methods) && methods.find((one) => one.id === url);
    const document =
      findContext(url)?.document ??
      (url === DID ? didDocument : undefined) ??
      (method ? { '@context': 'https://w3id.org/security/multikey/v1', ...method } : undefined);
    if (document === undefined) throw new Error(`not found: ${url}`);
    return { contextUrl: null, documentUrl: url, document };
  };
  const suite = new DataIntegrityProof({
    cryptosuite: proof === 'eddsa-rdfc-2022' ? eddsaSuite : ecdsaSuite,
  });
  return verifyIndependently({ credential, suite, documentLoader, now: NOW });
}

describe('an issued credential', () => {
  it.each(SUITES)('%s with %s passes our own verification', async (proof, keyType) => {
    const { signed } = await issue(proof, keyType);
    expect(signed.text.length).toBeGreaterThan(500);
  });

  it.each(SUITES.slice(0, 2))('%s is accepted by an independent verifier', async (proof, type) => {
    const { signed, didDocument } = await issue(proof, type);
    const answer = await askDigitalBazaar(JSON.parse(signed.text), proof, didDocument);
    expect(answer.error).toBeUndefined();
    expect(answer.verified).toBe(true);
  });

  it.each(SUITES.slice(0, 2))(
    '%s with one changed letter anywhere is refused by it',
    async (proof, type) => {
      const { signed, didDocument } = await issue(proof, type);
      const wrong: string[] = [];
      for (const changed of changedTexts(signed.text, 200)) {
        const answer = await askDigitalBazaar(JSON.parse(changed), proof, didDocument);
        if (answer.verified) wrong.push(changed);
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(SUITES.slice(2))(
    '%s with %s is accepted by jose, and by no other key',
    async (_, type) => {
      const { signed, key } = await issue('vc-jwt', type);
      const algorithms = [type === 'Ed25519' ? 'EdDSA' : 'ES256'];
      const options = { algorithms, typ: 'vc+jwt', issuer: DID, currentDate: new Date(NOW) };
      const { payload, protectedHeader } = await jwtVerify(signed.text, key.publicKey, options);
      expect(protectedHeader.kid).toBe(`${DID}#key-1`);
      expect(payload).toMatchObject({
        jti: 'urn:uuid:0190a1b2-0000-7000-8000-000000000001',
        sub: 'did:web:holder.example.org',
        nbf: Date.parse('2026-11-20T00:00:00Z') / 1_000,
        exp: Date.parse('2029-11-20T23:59:59Z') / 1_000,
        type: ['VerifiableCredential', 'OpenBadgeCredential'],
      });
      expect(payload).not.toHaveProperty('vc');
      const other = makeTestKey(type).publicKey;
      await expect(jwtVerify(signed.text, other, options)).rejects.toThrow();
      for (let at = 0; at < signed.text.length - 1; at += 37) {
        const letter = signed.text[at] === 'A' ? 'B' : 'A';
        const changed = signed.text.slice(0, at) + letter + signed.text.slice(at + 1);
        await expect(jwtVerify(changed, key.publicKey, options)).rejects.toThrow();
      }
    },
  );

  it('hides the address behind a fresh salt', async () => {
    const first = JSON.stringify((await issue('eddsa-rdfc-2022', 'Ed25519')).signed.document);
    const second = JSON.stringify((await issue('eddsa-rdfc-2022', 'Ed25519')).signed.document);
    expect(first.toLowerCase()).not.toContain('aroha@example.org');
    const identity =
      /"identityType":"emailAddress","hashed":true,"identityHash":"sha256\$([0-9a-f]{64})","salt":"([0-9a-f]{32})"/;
    const [, digest, salt] = identity.exec(first) ?? [];
    expect(digest).toBe(createHash('sha256').update(`aroha@example.org${salt}`).digest('hex'));
    expect(identity.exec(second)?.[2]).not.toBe(salt);
  });

  it('is not handed out when the key is not the published one', async () => {
    const key = makeTestKey('Ed25519');
    const other = makeTestKey('Ed25519');
    const didDocument = buildDidDocument(DID, [
      { fragment: 'key-1', publicKeyMultibase: other.publicKeyMultibase },
    ]);
    const attempt = issueCredential(REQUEST, {
      issuer: { id: DID, name: 'Institute of Examples' },
      now: NOW,
      credentialId: 'urn:uuid:0190a1b2-0000-7000-8000-000000000001',
      achievementId: 'urn:uuid:0190a1b2-0000-7000-8000-000000000002',
      status: [],
      sha256: portableCryptography.sha256,
      randomBytes: (count) => randomBytes(count),
      signer: key.signerFor(`${DID}#key-1`),
      verify: {
        now: NOW,
        cryptography: portableCryptography,
        fetchDocument: fetcherOf({ [DID_URL]: didDocument }),
      },
    });
    await expect(attempt).rejects.toMatchObject({ code: 'issued-credential-unsound' });
  });

  it('needs a key of the type that the suite asks for', async () => {
    const attempt = issue('ecdsa-rdfc-2019', 'Ed25519');
    await expect(attempt).rejects.toMatchObject({ code: 'proof-key-mismatch' });
  });
});

/** Copies in which one letter or digit inside a value differs, spread over the whole text; all still are JSON. */
function changedTexts(text: string, count: number): readonly string[] {
  const places = [...text.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
  const step = Math.max(1, Math.floor(places.length / count));
  return places
    .filter((_, i) => i % step === 0)
    .map((at) => {
      const old = text[at] ?? '';
      const next = /\d/.test(old) ? String((Number(old) + 1) % 10) : old === 'k' ? 'q' : 'k';
      return text.slice(0, at) + next + text.slice(at + 1);
    })
    .filter(isJson);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
