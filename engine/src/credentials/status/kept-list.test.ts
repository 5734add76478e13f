import { describe, expect, it } from 'vitest';
import { smallCredential } from '../verification/testing/small-verifier.js';
import { createStatusListCache, type KeptStatusList } from './kept-list.js';

function listOf(size: number): KeptStatusList {
  const unpacked = { kind: 'bits', bytes: new Uint8Array(size) } as const;
  return { read: smallCredential(), proof: [], unpacked };
}

describe('createStatusListCache', () => {
  it('forgets the list that was used longest ago when there are too many', () => {
    const lists = createStatusListCache(2);
    for (const name of ['a', 'b']) lists.keep(name, listOf(1));
    lists.find('a');
    lists.keep('c', listOf(1));
    expect(['a', 'b', 'c'].filter((name) => lists.find(name))).toEqual(['a', 'c']);
  });

  it('holds no more bytes than it may, and counts a list once that is kept again', () => {
    const lists = createStatusListCache(10, 100);
    for (let i = 0; i < 5; i += 1) lists.keep('a', listOf(60));
    lists.keep('b', listOf(40));
    expect(['a', 'b'].filter((name) => lists.find(name))).toEqual(['a', 'b']);
    lists.keep('c', listOf(1));
    expect(['a', 'b', 'c'].filter((name) => lists.find(name))).toEqual(['b', 'c']);
  });

  it('keeps no list that is larger than all its room', () => {
    const lists = createStatusListCache(10, 100);
    lists.keep('a', listOf(101));
    expect(lists.find('a')).toBeUndefined();
  });
});
