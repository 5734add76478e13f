import { describe, expect, it } from 'vitest';
import { MAX_ADDRESSES, recordFetches } from './recording-fetcher.js';
import { OFFLINE, smallNetwork, TEST_NOW } from './testing/small-verifier.js';

describe('the network of one verification', () => {
  it('asks an address once, over https, and writes down what came', async () => {
    const network = smallNetwork({ 'https://a.example/1': { a: 1 } });
    const { fetchDocument, records } = recordFetches({ ...OFFLINE, ...network });
    await Promise.all([
      fetchDocument('https://a.example/1', 'schema'),
      fetchDocument('http://a.example/1', 'status-list'),
      fetchDocument('https://a.example/2', 'refresh'),
    ]);
    expect(network.asked).toEqual(['https://a.example/1', 'https://a.example/2']);
    expect(records()).toMatchObject([
      { url: 'https://a.example/1', purpose: 'schema', result: 'fetched', time: TEST_NOW },
      { url: 'https://a.example/2', purpose: 'refresh', result: 'failed' },
    ]);
    expect(records()[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('shares answers with its parts but keeps their records apart', async () => {
    const network = smallNetwork({});
    const whole = recordFetches({ ...OFFLINE, ...network });
    const part = whole.forPart();
    await part.fetchDocument('https://a.example/1', 'schema');
    expect(whole.records()).toEqual([]);
    await whole.fetchDocument('https://a.example/1', 'schema');
    expect(network.asked).toHaveLength(1);
    expect(whole.records()).toHaveLength(1);
  });

  it('writes down what was not asked offline', async () => {
    const { fetchDocument, records } = recordFetches(OFFLINE);
    const answer = await fetchDocument('https://a.example/1', 'schema');
    expect(answer).toMatchObject({ kind: 'refused', code: 'offline' });
    expect(records()).toMatchObject([{ result: 'offline' }]);
  });

  it('asks nobody after it was stopped', async () => {
    const network = smallNetwork({});
    const options = { ...OFFLINE, ...network, signal: AbortSignal.abort() };
    const answer = await recordFetches(options).fetchDocument('https://a.example/1', 'schema');
    expect(answer).toMatchObject({ kind: 'refused', code: 'stopped' });
    expect(network.asked).toEqual([]);
  });

  it('knocks on a bounded number of doors', async () => {
    const network = smallNetwork({});
    const { fetchDocument } = recordFetches({ ...OFFLINE, ...network });
    for (let i = 0; i < MAX_ADDRESSES + 1; i += 1) {
      await fetchDocument(`https://a.example/${i}`, 'schema');
    }
    expect(network.asked).toHaveLength(MAX_ADDRESSES);
    const beyond = await fetchDocument('https://b.example/', 'schema');
    expect(beyond).toMatchObject({ kind: 'refused', code: 'too-many-addresses' });
    const known = await fetchDocument('https://a.example/0', 'schema');
    expect(known.kind).toBe('failed');
  });
});
