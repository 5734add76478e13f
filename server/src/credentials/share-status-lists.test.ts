import { createStatusListCache, type KeptStatusList, readCredentials } from 'cairn/credentials';
import { describe, expect, it } from 'vitest';
import { openNodeCryptography } from './node-cryptography.js';
import { shareStatusLists } from './share-status-lists.js';

const NOW = '2026-06-01T12:00:00Z';
const LATER = '2026-06-01T12:05:00Z';
const TOO_LATE = '2026-06-01T12:05:01Z';

function listOf(result: 'pass' | 'warn' | 'unknown' | 'fail'): KeptStatusList {
  const text = JSON.stringify({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: 'did:example:school',
    credentialSubject: { type: 'BitstringStatusList' },
  });
  const cryptography = openNodeCryptography();
  const reading = readCredentials(new TextEncoder().encode(text), { cryptography });
  const [read] = reading.kind === 'read' ? reading.credentials : [];
  if (!read) throw new Error('The list was not read.');
  const base = { area: 'proof', code: 'invented', sentence: '', params: {}, evidence: [] } as const;
  return {
    read,
    proof: [{ ...base, result }],
    unpacked: { kind: 'bits', bytes: new Uint8Array(16) },
  };
}

function sharedAt(clock: { ms: number }) {
  return shareStatusLists({ nowMs: () => clock.ms });
}

describe('shareStatusLists', () => {
  it.each(['pass', 'warn'] as const)(
    'shares a list whose proof is %s between questions',
    (result) => {
      const shared = sharedAt({ ms: 0 });
      const list = listOf(result);
      shared.forQuestion(NOW).keep('a', list);
      expect(shared.forQuestion(NOW).find('a')).toBe(list);
      expect(shared.forQuestion(NOW).find('b')).toBeUndefined();
    },
  );

  it.each(['unknown', 'fail'] as const)(
    'keeps a list whose proof is %s in its question only',
    (result) => {
      const shared = sharedAt({ ms: 0 });
      const list = listOf(result);
      const question = shared.forQuestion(NOW);
      question.keep('a', list);
      expect(question.find('a')).toBe(list);
      expect(shared.forQuestion(NOW).find('a')).toBeUndefined();
    },
  );

  it('forgets after five minutes, however often the list was asked for', () => {
    const clock = { ms: 1_000 };
    const shared = sharedAt(clock);
    const list = listOf('pass');
    shared.forQuestion(NOW).keep('a', list);
    clock.ms += 300_000;
    const question = shared.forQuestion(NOW);
    expect(question.find('a')).toBe(list);
    question.keep('a', list);
    clock.ms += 1;
    expect(shared.forQuestion(NOW).find('a')).toBeUndefined();
  });

  it('does not take a proof that was judged by another moment', () => {
    const shared = sharedAt({ ms: 0 });
    const list = listOf('pass');
    shared.forQuestion(NOW).keep('a', list);
    expect(shared.forQuestion(LATER).find('a')).toBe(list);
    expect(shared.forQuestion(TOO_LATE).find('a')).toBeUndefined();
    const newer = listOf('pass');
    shared.forQuestion(TOO_LATE).keep('a', newer);
    expect(shared.forQuestion(TOO_LATE).find('a')).toBe(newer);
  });

  it('holds no more lists than the cache that it is given', () => {
    const shared = shareStatusLists({ nowMs: () => 0, lists: createStatusListCache(1) });
    shared.forQuestion(NOW).keep('a', listOf('pass'));
    shared.forQuestion(NOW).keep('b', listOf('pass'));
    expect(shared.forQuestion(NOW).find('a')).toBeUndefined();
    expect(shared.forQuestion(NOW).find('b')).toBeDefined();
  });
});
