import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portableCryptography } from '../../crypto/cryptography.js';
import { readReceipt2017, readReceipt2019 } from './receipt.js';
import { pairHash, proofValueOf, SIBLING } from './testing/made-receipts.js';
import { walkReceipt } from './walk-receipt.js';

describe('reading receipts', () => {
  it('gives the same from both forms', () => {
    const target = '12'.repeat(32);
    const root = pairHash(SIBLING, target);
    const newer = readReceipt2019(proofValueOf(target, root));
    const older = readReceipt2017({
      targetHash: target,
      merkleRoot: root,
      proof: [{ left: SIBLING }],
    });
    expect(newer).toMatchObject({ targetHash: target, merkleRoot: root, path: older?.path });
    expect(newer?.anchors).toEqual([
      { chain: 'bitcoin', network: 'mainnet', transactionId: 'tx1' },
    ]);
    expect(newer && walkReceipt(newer, portableCryptography)).toBe(root);
  });

  it('never throws for any text and never fits by chance', () => {
    const value = proofValueOf('12'.repeat(32), '34'.repeat(32));
    const mutated = fc
      .tuple(fc.nat(value.length - 1), fc.constantFrom(...'123456789ABCzxyw0'))
      .map(([at, letter]) => value.slice(0, at) + letter + value.slice(at + 1));
    fc.assert(
      fc.property(
        fc.oneof(
          mutated,
          fc.string(),
          fc.base64String().map((text) => `z${text}`),
        ),
        (text) => {
          const receipt = readReceipt2019(text);
          if (receipt)
            expect(walkReceipt(receipt, portableCryptography)).not.toBe(receipt.merkleRoot);
        },
      ),
      { seed: 20_261_122, numRuns: 2000 },
    );
  });
});
