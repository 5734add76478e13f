import {
  buildOpenBadge,
  didKeyOf,
  type IssueRequest,
  portableCryptography,
  type StatusPlace,
  signCredential,
} from 'cairn/credentials';
import { makeKeyPair, type PlainKey, plainSigner } from '../issuing/key-pairs.js';

/** What a badge of a test says; the rest is invented and always the same. */
export interface TestBadge extends Partial<IssueRequest> {
  readonly id?: string;
  readonly status?: readonly StatusPlace[];
  readonly key?: PlainKey;
}

const BADGE: IssueRequest = {
  achievement: {
    name: 'Knots for sailors',
    description: 'Ties twelve knots.',
    criteria: 'Twelve knots, tied before a witness.',
    outcomes: [],
    tags: [],
    alignments: [],
  },
  recipient: { id: 'did:example:ada', hashed: false },
  validFrom: '2024-02-01T00:00:00Z',
  evidence: [],
  results: [],
};

/** The text of an invented Open Badge 3.0, signed with a key that names itself (did:key): no host has to answer for it. */
export async function signedBadge(changes: TestBadge = {}): Promise<string> {
  const { id = 'urn:uuid:7d1f6a5e-6a0e-4a6f-9a51-0d7e1f7a9d22', status = [], ...request } = changes;
  const { key = makeKeyPair('Ed25519'), ...asked } = request;
  const { did, method } = didKeyOf(key.publicKey);
  const now = '2024-02-01T00:00:00Z';
  const document = buildOpenBadge(
    { ...BADGE, ...asked },
    {
      issuer: { id: did, name: 'Harbour School' },
      now,
      credentialId: id,
      achievementId: 'https://harbour.example/knots',
      status,
      randomBytes: (count) => new Uint8Array(count),
      sha256: portableCryptography.sha256,
    },
  );
  const proof = { proof: 'eddsa-rdfc-2022', created: now } as const;
  return (await signCredential(document, plainSigner(key, method), proof)).text;
}
