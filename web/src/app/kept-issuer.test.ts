import { describe, expect, it } from 'vitest';
import { forgetIssuer, keepIssuer, readKeptIssuer } from './kept-issuer.js';

function memory(initial?: string) {
  let text: string | null = initial ?? null;
  return {
    getItem: () => text,
    setItem: (_key: string, next: string) => {
      text = next;
    },
    removeItem: () => {
      text = null;
    },
  };
}

describe('the kept issuer', () => {
  it('comes back as it was kept, and is gone once forgotten', () => {
    const storage = memory();
    keepIssuer(storage, { id: 'a', token: 'cairn_x' });
    expect(readKeptIssuer(storage)).toEqual({ id: 'a', token: 'cairn_x' });
    forgetIssuer(storage);
    expect(readKeptIssuer(storage)).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"id":"a"}', '{"id":"a","token":""}', '{"id":1,"token":"t"}'])(
    'is none for %j',
    (text) => expect(readKeptIssuer(memory(text))).toBeUndefined(),
  );

  it('is none where the browser keeps nothing', () => {
    const closed = {
      getItem: (): string => {
        throw new Error('closed');
      },
    };
    expect(readKeptIssuer(closed)).toBeUndefined();
  });
});
