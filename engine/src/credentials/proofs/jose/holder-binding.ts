import { checksFrom } from '../../checks/make-check.js';
import { encodeBase64url } from '../../crypto/base64.js';
import { encodeUtf8 } from '../../crypto/bytes.js';
import { readJwk } from '../../crypto/keys.js';
import { type JsonObject, objectOf, textOf } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { Check } from '../../report.js';
import { algorithmOf, isAllowed, unknownCritical } from './algorithms.js';
import { hashOf } from './disclosures.js';
import { type CompactJws, readCompactJws } from './jws.js';
import { nameOf } from './media-types.js';
import { SD_JWT_CODES } from './sd-jwt-codes.js';

const check = checksFrom(SD_JWT_CODES);

/** The holder's own token behind a credential, and what it is about. */
export interface HolderToken {
  /** The key binding JWT. */
  readonly token: string;
  /** Everything before it, up to and including the last `~`: what its `sd_hash` covers. */
  readonly shown: string;
  /** The signed payload of the issuer, with `cnf`. */
  readonly payload: JsonObject;
}

/**
 * Whether the one who showed the credential holds the key that the issuer bound it to. For whom and against which
 * nonce is reported, not judged: only the one who asked for it knows.
 * @see RFC 9901 §7.3
 */
export async function checkHolder(holder: HolderToken, options: VerifyOptions): Promise<Check> {
  const reading = readCompactJws(holder.token);
  if (reading.kind === 'broken') return forged(reading.reason);
  const { jws } = reading;
  const flaw = flawOf(jws) ?? hashFlawOf(jws, holder, options);
  if (flaw !== undefined) return forged(flaw);
  const confirmation = objectOf(holder.payload.cnf);
  if (!confirmation) return forged('the issuer bound it to no key');
  const jwk = objectOf(confirmation.jwk);
  if (!jwk) return undecided('the holder’s key is only named, not given');
  return checkHolderSignature(jws, jwk, options);
}

async function checkHolderSignature(
  jws: CompactJws,
  jwk: JsonObject,
  options: VerifyOptions,
): Promise<Check> {
  const reading = readJwk(jwk);
  if (reading.kind === 'broken')
    return forged(`the holder’s key cannot be used (${reading.message})`);
  if (reading.kind === 'unsupported')
    return undecided(`keys of the kind ${reading.type} are not checked here`);
  const algorithm = algorithmOf(jws.header);
  if (algorithm.kind === 'unknown')
    return undecided(`signatures of the kind ${algorithm.name} are not checked here`);
  if (algorithm.kind === 'refused' || !isAllowed(reading.key.type, algorithm.scheme))
    return forged(`the kind of signature, ${algorithm.name}, does not fit the holder’s key`);
  const { message, signature, payload } = jws;
  const fits = await options.cryptography.verify(reading.key, algorithm.scheme, message, signature);
  if (!fits) return forged('the holder’s signature does not fit');
  return check('sd-jwt-holder-proven', {
    params: { audience: textOf(payload.aud) ?? '' },
    evidence: [
      { label: 'nonce', value: textOf(payload.nonce) ?? '' },
      { label: 'shown at (seconds since 1970)', value: String(payload.iat) },
    ],
  });
}

function flawOf({ header, payload }: CompactJws): string | undefined {
  if (nameOf(header.typ) !== 'kb+jwt') return 'its token is of another type';
  if (unknownCritical(header, []).length > 0) return 'its token asks for an unknown rule';
  if (typeof payload.iat !== 'number') return 'its token has no time';
  const named = [payload.aud, payload.nonce].every((claim) => typeof claim === 'string');
  return named ? undefined : 'its token names no receiver or no nonce';
}

function hashFlawOf(
  { payload }: CompactJws,
  holder: HolderToken,
  { cryptography }: VerifyOptions,
): string | undefined {
  const hash = hashOf(holder.payload, cryptography);
  if (typeof hash === 'string') return 'its hash is not accepted';
  const expected = encodeBase64url(hash(encodeUtf8(holder.shown)));
  return payload.sd_hash === expected ? undefined : 'its token was made for other claims';
}

function forged(reason: string): Check {
  return check('sd-jwt-holder-forged', { params: { reason } });
}

function undecided(reason: string): Check {
  return check('sd-jwt-holder-undecided', { params: { reason } });
}
