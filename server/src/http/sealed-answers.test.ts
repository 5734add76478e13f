import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seal, unseal } from './sealed-answers.js';

it('what is sealed opens with the same secret, and says nothing of itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, secret) => {
      const sealed = seal(text, secret);
      expect(unseal(sealed, secret)).toBe(text);
    }),
  );
  expect(Buffer.from(seal('a token', 'key')).toString('latin1')).not.toContain('token');
});

it('does not open with another secret or after a byte was changed', () => {
  const sealed = seal('a token', 'key');
  expect(() => unseal(sealed, 'another key')).toThrow();
  for (let i = 0; i < sealed.length; i += 1) {
    const changed = Uint8Array.from(sealed, (byte, at) => (at === i ? byte ^ 1 : byte));
    expect(() => unseal(changed, 'key')).toThrow();
  }
});
