import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { writeMultikey } from '../../../crypto/keys.js';
import type { JsonObject } from '../../../json.js';
import { objectOf, textOf } from '../../../json.js';
import type { ReadCredential } from '../../../reading.js';

/** An invented key with a fixed seed, as a did:key. */
export interface InventedKey {
  readonly did: string;
  readonly multikey: string;
  readonly method: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** An Ed25519 key whose seed is 32 times the number. */
export function inventEd25519(number: number): InventedKey {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  const der = Buffer.concat([head, Buffer.alloc(32, number)]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const bytes = new Uint8Array(spki.subarray(-32));
  return named(
    writeMultikey({ type: 'Ed25519', bytes }),
    (message) => new Uint8Array(sign(null, message, key)),
  );
}

/** A P-256 key whose private number is 32 times the number. */
export function inventP256(number: number): InventedKey {
  const head = Buffer.from(
    '3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420',
    'hex',
  );
  const key = createPrivateKey({
    key: Buffer.concat([head, Buffer.alloc(32, number)]),
    format: 'der',
    type: 'pkcs8',
  });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const point = spki.subarray(-64);
  const sign1 = (point[63] ?? 0) % 2 === 0 ? 2 : 3;
  const bytes = new Uint8Array([sign1, ...point.subarray(0, 32)]);
  return named(
    writeMultikey({ type: 'P-256', bytes }),
    (message) => new Uint8Array(sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' })),
  );
}

function named(multikey: string, signBytes: InventedKey['sign']): InventedKey {
  const did = `did:key:${multikey}`;
  return { did, multikey, method: `${did}#${multikey}`, sign: signBytes };
}

/** An unsigned invented badge. */
export function inventBadge(issuer: string, more: JsonObject = {}): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Data literacy',
    issuer: { id: issuer, type: ['Profile'], name: 'Invented University' },
    validFrom: '2026-03-01T00:00:00Z',
    credentialSubject: {
      id: 'did:example:learner',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://university.example/a/1',
        type: ['Achievement'],
        name: 'Data literacy',
        description: 'Reads data.',
        criteria: { narrative: 'Passed the project.' },
      },
    },
    ...more,
  };
}

/** A document as the reader would hand it over, as far as proofs look at it. */
export function asRead(document: JsonObject): ReadCredential {
  const id = textOf(document.issuer) ?? textOf(objectOf(document.issuer)?.id);
  const party = { identifiers: [] };
  return {
    format:
      document.type === 'VerifiablePresentation' ? 'verifiable-presentation' : 'open-badges-3.0',
    envelope: { kind: 'embedded' },
    trail: [],
    document,
    credential: {
      types: [],
      title: {},
      issuer: { ...party, ...(id === undefined ? {} : { id }) },
      subject: party,
      achievements: [],
      evidence: [],
      endorsements: [],
    },
    parts: [],
    findings: [],
    sha256: '',
  };
}
