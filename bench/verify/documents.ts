import { generateKeyPairSync, sign } from 'node:crypto';
import { type JsonObject, signDataIntegrity, writeMultikey } from 'cairn/credentials';

/** A key of the benchmark's invented issuer, with what names it. */
export interface BenchKey {
  readonly did: string;
  readonly method: string;
  readonly multikey: string;
  /** Raw bytes. */
  readonly publicKey: Uint8Array;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

export const CREATED = '2026-03-02T09:00:00Z';
/** The moment by which all sides judge. */
export const NOW = '2026-06-01T12:00:00Z';

/** A fresh Ed25519 key as a did:key. */
export function makeKey(): BenchKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bytes = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const raw = new Uint8Array(bytes);
  const multikey = writeMultikey({ type: 'Ed25519', bytes: raw });
  const did = `did:key:${multikey}`;
  return {
    did,
    multikey,
    publicKey: raw,
    method: `${did}#${multikey}`,
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

/** An invented Open Badge with alignments, a result and evidence, signed. */
export function makeBadge(
  key: BenchKey,
  number: number,
  more: JsonObject = {},
): Promise<JsonObject> {
  return signBenchDocument({ ...toBadge(key, number), ...more }, key);
}

/** A record of so many signed badges, signed as a whole. */
export async function makeRecord(key: BenchKey, count: number): Promise<JsonObject> {
  const badges = await Promise.all(
    Array.from({ length: count }, (_, index) => makeBadge(key, index)),
  );
  const record = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:5d8f0f7a-0000-4000-8000-ffffffffffff',
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Record of Ada Invented',
    issuer: { id: key.did, type: ['Profile'], name: 'Invented University' },
    validFrom: '2026-03-01T00:00:00Z',
    credentialSubject: {
      id: 'did:example:learner',
      type: ['ClrSubject'],
      verifiableCredential: badges,
    },
  };
  return signBenchDocument(record, key);
}

export function signBenchDocument(document: JsonObject, key: BenchKey): Promise<JsonObject> {
  const { method } = key;
  const options = { suite: 'eddsa-rdfc-2022', method, created: CREATED, sign: key.sign } as const;
  return signDataIntegrity(document, options);
}

function toBadge(key: BenchKey, number: number): JsonObject {
  const achievement = `https://university.example/achievements/${number}`;
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `urn:uuid:5d8f0f7a-0000-4000-8000-${String(number).padStart(12, '0')}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `Data literacy ${number}`,
    issuer: {
      id: key.did,
      type: ['Profile'],
      name: 'Invented University',
      url: 'https://university.example',
    },
    validFrom: '2026-03-01T00:00:00Z',
    credentialSubject: {
      id: 'did:example:learner',
      type: ['AchievementSubject'],
      achievement: {
        id: achievement,
        type: ['Achievement'],
        achievementType: 'MicroCredential',
        name: `Data literacy ${number}`,
        description: 'Reads, questions and presents data.',
        criteria: { narrative: 'Passed the project and its defence.' },
        creditsAvailable: 5,
        alignment: [
          {
            type: ['Alignment'],
            targetName: 'analyse data',
            targetUrl: 'https://esco.example/skill/1',
            targetFramework: 'ESCO',
          },
          {
            type: ['Alignment'],
            targetName: 'present findings',
            targetUrl: 'https://esco.example/skill/2',
            targetFramework: 'ESCO',
          },
        ],
        resultDescription: [
          {
            id: `${achievement}#grade`,
            type: ['ResultDescription'],
            name: 'Grade',
            resultType: 'LetterGrade',
          },
        ],
      },
      result: [{ type: ['Result'], resultDescription: `${achievement}#grade`, value: 'A' }],
    },
    evidence: [
      {
        id: `https://university.example/evidence/${number}`,
        type: ['Evidence'],
        name: 'Project report',
      },
    ],
  };
}
