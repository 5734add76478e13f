import { decodeHex, encodeHex, joinBytes } from '../../crypto/bytes.js';
import type { Cryptography } from '../../ports.js';
import type { Receipt } from './receipt.js';

const NOTHING = new Uint8Array();

/** The root to which the path of a receipt leads: each step hashes the two hashes side by side. */
export function walkReceipt(receipt: Receipt, { sha256 }: Pick<Cryptography, 'sha256'>): string {
  return receipt.path.reduce((hash, step) => {
    const beside = decodeHex(step.hash) ?? NOTHING;
    const own = decodeHex(hash) ?? NOTHING;
    const pair = step.side === 'left' ? joinBytes(beside, own) : joinBytes(own, beside);
    return encodeHex(sha256(pair));
  }, receipt.targetHash);
}
