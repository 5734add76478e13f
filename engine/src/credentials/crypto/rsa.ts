import { CairnError } from '../../terms/index.js';
import type { PublicKey } from '../ports.js';

/** An RSA scheme of JOSE that we check. */
export type RsaScheme = 'RS256' | 'PS256';

/** RFC 7518 §3.3 and §3.5: PKCS #1 v1.5, and PSS with a salt as long as the digest. */
const SCHEMES = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 },
} as const satisfies Readonly<Record<RsaScheme, unknown>>;

/** An RSA key with the message and the signature to be checked. */
export interface RsaSigned {
  readonly key: PublicKey;
  readonly scheme: RsaScheme;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Whether an RSA signature is good, asked of the platform's Web Cryptography: the curve library has no RSA, and
 * arithmetic for signatures is not ours to write.
 * @throws CairnError `web-crypto-missing` where a page is not served over https or from localhost
 * @see RFC 8017 §8.1.2, §8.2.2
 */
export async function verifyRsa({ key, scheme, message, signature }: RsaSigned): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  if (subtle === undefined) {
    throw new CairnError('web-crypto-missing', 'RSA signatures need Web Cryptography', { scheme });
  }
  const algorithm = SCHEMES[scheme];
  try {
    const spki = Uint8Array.from(key.bytes);
    const imported = await subtle.importKey('spki', spki, algorithm, false, ['verify']);
    return await subtle.verify(
      algorithm,
      imported,
      Uint8Array.from(signature),
      Uint8Array.from(message),
    );
  } catch {
    // The platform refuses keys and lengths that cannot be; to a verifier that is a wrong signature.
    return false;
  }
}
