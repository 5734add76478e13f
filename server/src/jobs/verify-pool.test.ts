import type { FetchAnswer, FetchPurpose } from 'cairn/credentials';
import { afterAll, describe, expect, it } from 'vitest';
import type { VerifyQuestion } from '../credentials/verify-question.js';
import { inOrder } from './verify-in-order.js';
import { openVerifyPool, type VerifyPoolOptions } from './verify-pool.js';

const BADGE = JSON.stringify({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:6f1f6a5e-6a0e-4a6f-9a51-0d7e1f7a9d11',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:uni.example.org', type: ['Profile'], name: 'Example University' },
  validFrom: '2026-01-01T00:00:00Z',
  name: 'Knots',
  credentialSubject: {
    id: 'did:example:ada',
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://uni.example.org/knots',
      type: ['Achievement'],
      name: 'Knots',
      description: 'Ties twelve knots.',
      criteria: { narrative: 'Twelve knots.' },
    },
  },
});

const asked: string[] = [];
const fetchDocument = async (url: string, purpose: FetchPurpose): Promise<FetchAnswer> => {
  asked.push(`${purpose} ${url}`);
  const bytes = new TextEncoder().encode(BADGE);
  const fetchedAt = '2026-11-21T00:00:00.000Z';
  return { kind: 'fetched', url, redirected: false, mediaType: '', bytes, fetchedAt };
};

function poolOf(changes: Partial<VerifyPoolOptions> = {}) {
  const pool = openVerifyPool({
    trustLists: [],
    extraContexts: [],
    fetchDocument,
    threads: 1,
    ...changes,
  });
  afterAll(() => pool.close());
  return pool;
}

function questionOf(source: VerifyQuestion['source'], offline = false): VerifyQuestion {
  return { source, now: '2026-11-21T00:00:00Z', recipients: [], offline, onlyRead: false };
}

const bytesOf = (text: string) => ({ kind: 'bytes', bytes: Buffer.from(text) }) as const;

describe('a pool of verifiers', () => {
  it('reads and verifies in another thread', async () => {
    const answer = await poolOf().verify(questionOf(bytesOf(BADGE)));
    expect(answer).toMatchObject({
      reading: { kind: 'read', credentials: [{ format: 'open-badges-3.0' }] },
      reports: [{ checkedAt: expect.stringContaining('2026-11-21') }],
    });
  });

  it('takes over bytes that fill their memory, and copies those that are a part of it', async () => {
    const pool = poolOf();
    const whole = new TextEncoder().encode(BADGE).slice();
    const part = new TextEncoder().encode(`${BADGE} `).subarray(0, BADGE.length);
    for (const bytes of [whole, part]) {
      const { reading } = await pool.verify(questionOf({ kind: 'bytes', bytes }));
      expect(reading.kind).toBe('read');
    }
    expect([whole.length, part.length]).toEqual([0, BADGE.length]);
  });

  it('asks an address through the main thread, and not at all when offline', async () => {
    const pool = poolOf();
    const url = 'https://badges.example.org/1';
    const answer = await pool.verify(questionOf({ kind: 'url', url }));
    expect(answer.reading.kind).toBe('read');
    expect(asked).toContain(`credential ${url}`);
    asked.length = 0;
    const offline = await pool.verify(questionOf({ kind: 'url', url }, true));
    expect(offline.reading).toMatchObject({ kind: 'not-fetched', code: 'offline' });
    expect(asked).toEqual([]);
  });

  it('ends what takes too long and answers so, and goes on with the next', async () => {
    const silent = () => new Promise<FetchAnswer>(() => undefined);
    const pool = poolOf({ fetchDocument: silent, timeLimitMs: 50 });
    const url = 'https://badges.example.org/never';
    const answer = await pool.verify(questionOf({ kind: 'url', url }));
    expect(answer).toMatchObject({
      reading: { kind: 'stopped', code: 'verify-too-slow' },
      reports: [],
    });
    const next = await pool.verify(questionOf(bytesOf('hello')));
    expect(['foreign', 'stopped']).toContain(next.reading.kind);
  });

  it('lets no neighbour of a batch suffer for one that takes too long', async () => {
    const silent = (url: string): Promise<FetchAnswer> =>
      url.endsWith('never') ? new Promise(() => undefined) : fetchDocument(url, 'credential');
    const pool = poolOf({ fetchDocument: silent, timeLimitMs: 5_000 });
    // What a thread loads at its first question is no work on the questions below.
    await pool.verify(questionOf(bytesOf(BADGE)));
    const together = Symbol('batch');
    const items = [BADGE, '"https://badges.example.org/never"', BADGE, 'hello', BADGE];
    const answers = await Promise.all(
      items.map((text) => pool.verify(questionOf(bytesOf(text)), together)),
    );
    const kinds = answers.map(({ reading }) => reading.kind);
    expect(kinds).toEqual(['read', 'stopped', 'read', 'foreign', 'read']);
  });

  it('sends away what is too much', async () => {
    const pool = poolOf({ mostWaiting: 0 });
    const attempt = pool.verify(questionOf(bytesOf(BADGE)));
    await expect(attempt).rejects.toMatchObject({ code: 'verifier-busy' });
  });
});

describe('working in order', () => {
  it('gives results in the order of items, several at a time and no more', async () => {
    let working = 0;
    let most = 0;
    const work = async (item: number) => {
      working += 1;
      most = Math.max(most, working);
      for (let i = 0; i < 10 - item; i += 1) await Promise.resolve();
      working -= 1;
      return item * 10;
    };
    const results: number[] = [];
    for await (const result of inOrder([1, 2, 3, 4, 5, 6], 3, work)) results.push(result);
    expect(results).toEqual([10, 20, 30, 40, 50, 60]);
    expect(most).toBeLessThanOrEqual(3);
    expect(most).toBeGreaterThan(1);
  });

  it('takes no item before there is room for it', async () => {
    const taken: number[] = [];
    function* items() {
      for (let i = 0; i < 100; i += 1) {
        taken.push(i);
        yield i;
      }
    }
    for await (const result of inOrder(items(), 2, async (item) => item)) {
      expect(taken.length - result).toBeLessThanOrEqual(3);
    }
    expect(taken).toHaveLength(100);
  });

  it('passes on a failure', async () => {
    const all = async () => {
      for await (const _ of inOrder([1, 2], 2, () => Promise.reject(new Error('broken'))));
    };
    await expect(all()).rejects.toThrow('broken');
  });
});
