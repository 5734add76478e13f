import type { FetchAnswer, FetchPurpose } from 'cairn/credentials';
import { describe, expect, it } from 'vitest';
import { fail, type KeepableAnswer, refuse } from './fetch-answers.js';
import { keepSecondsOf } from './freshness.js';
import { openTurns } from './host-turns.js';
import { type KeepingOptions, keepAnswers } from './keep-answers.js';
import { PURPOSES } from './purposes.js';

const URL_A = 'https://a.example/list';

function fetched(size = 2): FetchAnswer {
  const bytes = new Uint8Array(size);
  const fetchedAt = '2026-11-21T00:00:00.000Z';
  return { kind: 'fetched', url: URL_A, redirected: false, mediaType: '', bytes, fetchedAt };
}

function memory(result: KeepableAnswer, options: Partial<KeepingOptions> = {}) {
  const asked: string[] = [];
  const clock = { ms: 0 };
  const fetch = async (url: string, purpose: FetchPurpose) => {
    asked.push(`${purpose} ${url}`);
    return result;
  };
  return { asked, clock, get: keepAnswers({ fetch, nowMs: () => clock.ms, ...options }) };
}

describe('answers', () => {
  it('are kept until their time and not a moment longer', async () => {
    const { asked, clock, get } = memory({ answer: fetched(), keepSeconds: 10 });
    await get(URL_A, 'status-list');
    clock.ms = 9_999;
    expect(await get(`${URL_A}#other`, 'status-list')).toMatchObject({ kind: 'fetched' });
    expect(asked).toHaveLength(1);
    clock.ms = 10_000;
    await get(URL_A, 'status-list');
    expect(asked).toHaveLength(2);
  });

  it('are shared among all who ask at the same time, even when they may not be kept', async () => {
    const { asked, get } = memory({ answer: fetched(), keepSeconds: 0 });
    await Promise.all([get(URL_A, 'status-list'), get(URL_A, 'status-list')]);
    expect(asked).toHaveLength(1);
    await get(URL_A, 'status-list');
    expect(asked).toHaveLength(2);
  });

  it('of one purpose do not serve another', async () => {
    const { asked, get } = memory({ answer: fetched(), keepSeconds: 10 });
    await get(URL_A, 'status-list');
    await get(URL_A, 'evidence');
    expect(asked).toHaveLength(2);
  });

  it('in vain are kept for a quarter of a minute; refusals are not kept', async () => {
    const vain = memory({ answer: fail('fetch-status', 500), keepSeconds: 0 });
    await vain.get(URL_A, 'schema');
    vain.clock.ms = 14_999;
    await vain.get(URL_A, 'schema');
    expect(vain.asked).toHaveLength(1);
    vain.clock.ms = 15_000;
    await vain.get(URL_A, 'schema');
    expect(vain.asked).toHaveLength(2);
    const refused = memory({ answer: refuse('offline'), keepSeconds: 100 });
    await refused.get(URL_A, 'schema');
    await refused.get(URL_A, 'schema');
    expect(refused.asked).toHaveLength(2);
  });

  it('make room: what was not asked for longest goes first', async () => {
    const { asked, get } = memory({ answer: fetched(), keepSeconds: 10 }, { maxAnswers: 2 });
    for (const name of ['1', '2', '1', '3', '1', '2']) await get(URL_A + name, 'schema');
    expect(asked.map((one) => one.at(-1))).toEqual(['1', '2', '3', '2']);
  });

  it('never weigh more than the cap together', async () => {
    const options = { maxBytes: 100 };
    const { asked, get } = memory({ answer: fetched(60), keepSeconds: 10 }, options);
    for (const name of ['1', '2', '1']) await get(URL_A + name, 'schema');
    expect(asked).toHaveLength(3);
    const large = memory({ answer: fetched(101), keepSeconds: 10 }, options);
    for (const name of ['1', '1']) await large.get(URL_A + name, 'schema');
    expect(large.asked).toHaveLength(2);
  });
});

describe('how long an answer is kept', () => {
  it.each([
    [{}, 60, 60],
    [{}, 86_400, 300],
    [{ 'cache-control': 'max-age=100' }, 300, 100],
    [{ 'cache-control': 'public, MAX-AGE="100"' }, 300, 100],
    [{ 'cache-control': 'max-age=999999999' }, 300, 300],
    [{ 'cache-control': 'max-age=100', age: '40' }, 300, 60],
    [{ 'cache-control': 'max-age=100', age: '400' }, 300, 0],
    [{ 'cache-control': 'max-age=100', age: '-400' }, 300, 100],
    [{ 'cache-control': 'no-store' }, 300, 0],
    [{ 'cache-control': 'private, max-age=100' }, 300, 0],
    [{ 'cache-control': 's-maxage=100' }, 300, 300],
  ])('%j, at most %i s, is %i s', (headers, cap, seconds) => {
    expect(keepSecondsOf(headers, cap)).toBe(seconds);
  });

  it('is five minutes at most for what says whether something was revoked', () => {
    expect(PURPOSES['status-list'].keepSeconds).toBeLessThanOrEqual(300);
    expect(PURPOSES['revocation-list'].keepSeconds).toBeLessThanOrEqual(300);
  });

  it('and its size stay far below a bomb for every purpose', () => {
    for (const { maxBytes } of Object.values(PURPOSES)) expect(maxBytes).toBeLessThan(16_000_000);
  });
});

describe('turns', () => {
  it('let so many work for one host, the others wait, and too many are sent away', async () => {
    const turns = openTurns({ working: 2, waiting: 1 });
    let working = 0;
    let most = 0;
    const gates: (() => void)[] = [];
    const work = async () => {
      working += 1;
      most = Math.max(most, working);
      await new Promise<void>((resolve) => gates.push(resolve));
      working -= 1;
      return 'done';
    };
    const [first, second, third] = [1, 2, 3].map(() => turns.take('a.example', work));
    expect(await turns.take('a.example', work)).toBeUndefined();
    const elsewhere = turns.take('b.example', async () => 'other');
    expect(await elsewhere).toBe('other');
    gates.shift()?.();
    expect(await first).toBe('done');
    while (gates.length < 2) await Promise.resolve();
    for (const open of gates) open();
    expect(await Promise.all([second, third])).toEqual(['done', 'done']);
    expect(most).toBe(2);
  });

  it('are given back when the work fails', async () => {
    const turns = openTurns({ working: 1, waiting: 0 });
    const broken = turns.take('a.example', () => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
    expect(await turns.take('a.example', async () => 1)).toBe(1);
  });
});
