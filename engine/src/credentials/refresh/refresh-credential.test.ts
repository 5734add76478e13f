import { describe, expect, it } from 'vitest';
import type { ReadCredential } from '../reading.js';
import {
  fixedProofs,
  OFFLINE,
  smallCredential,
  smallNetwork,
  smallOutcome,
  smallVerifier,
} from '../verification/testing/small-verifier.js';
import type { Verifier } from '../verification/verifier.js';
import { verifyWith } from '../verification/verify-with.js';

const URL_OF_NEWER = 'https://harbour.example/refresh/1';
const document = {
  id: 'urn:test:1',
  refreshService: { id: URL_OF_NEWER, type: '1EdTechCredentialRefresh' },
};
const old = smallCredential({ document });
const newer: ReadCredential = {
  ...old,
  document: { ...document, name: 'newer' },
  credential: { ...old.credential, title: { en: 'Knots, second edition' } },
  sha256: '11'.repeat(32),
};

interface Situation {
  readonly served?: ReadCredential;
  readonly verifier?: Partial<Verifier>;
  readonly offline?: boolean;
}

async function refreshOf({ served, verifier, offline }: Situation) {
  const network = smallNetwork(served ? { [URL_OF_NEWER]: { any: 1 } } : {});
  const read = () =>
    served
      ? ({ kind: 'read', credentials: [served], skipped: [] } as const)
      : ({ kind: 'broken', findings: [] } as const);
  const options = offline ? OFFLINE : { ...OFFLINE, ...network };
  const report = await verifyWith(smallVerifier({ read, ...verifier }), old, options);
  const codes = report.checks.map(({ code }) => code).filter((code) => code.startsWith('refresh'));
  return { codes, title: report.credential.title.en, asked: network.asked };
}

const NEWER = 'Knots, second edition';
const OLD = 'Knots and Splices';

describe('a newer version', () => {
  it('is taken when it is the same credential by the same issuer with a good proof', async () => {
    expect(await refreshOf({ served: newer })).toEqual({
      codes: ['refresh-used'],
      title: NEWER,
      asked: [URL_OF_NEWER],
    });
  });

  it('is asked only once, even when the newer one names a newer one', async () => {
    const next = {
      ...document,
      refreshService: { ...document.refreshService, id: 'https://x.example' },
    };
    const { asked } = await refreshOf({ served: { ...newer, document: next } });
    expect(asked).toEqual([URL_OF_NEWER]);
  });

  it.each<readonly [string, ReadCredential]>([
    ['is another credential', { ...newer, credential: { ...newer.credential, id: 'urn:test:2' } }],
    [
      'is by another issuer',
      {
        ...newer,
        credential: { ...newer.credential, issuer: { id: 'did:web:evil.test', identifiers: [] } },
      },
    ],
  ])('is not taken when it %s', async (_name, served) => {
    const { codes, title } = await refreshOf({ served });
    expect([codes, title]).toEqual([['refresh-not-good'], OLD]);
  });

  it.each(['bad', 'undecided'] as const)('is not taken when its proof is %s', async (state) => {
    const proofs = [
      {
        id: 'by-name',
        applies: () => true,
        verify: async (read: ReadCredential) => [
          smallOutcome(read.document.name === 'newer' ? state : 'good'),
        ],
      },
    ];
    const { codes, title } = await refreshOf({ served: newer, verifier: { proofs } });
    expect([codes, title]).toEqual([['refresh-not-good'], OLD]);
  });

  it('is not taken from a key that is tied less to the issuer', async () => {
    const proofs = [
      {
        id: 'by-name',
        applies: () => true,
        verify: async (read: ReadCredential) => [
          smallOutcome('good', read.document.name === 'newer' ? 'unknown' : 'pass'),
        ],
      },
    ];
    expect((await refreshOf({ served: newer, verifier: { proofs } })).title).toBe(OLD);
  });

  it('leaves the credential as it is when the same stands there', async () => {
    expect((await refreshOf({ served: old })).codes).toEqual(['refresh-same']);
  });

  it('that cannot be had is a remark, and the file is verified as it is', async () => {
    expect((await refreshOf({})).codes).toEqual(['refresh-failed']);
    expect((await refreshOf({ offline: true })).codes).toEqual(['refresh-not-asked']);
  });

  it.each(['bad', 'undecided'] as const)('is not asked when the proof is %s', async (state) => {
    const { asked } = await refreshOf({
      served: newer,
      verifier: { proofs: [fixedProofs(smallOutcome(state))] },
    });
    expect(asked).toEqual([]);
  });
});
