import { checksFrom } from '../../checks/make-check.js';
import type { VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { KEY_BINDING_CODES } from '../key-binding-codes.js';
import type { ProofMechanism, ProofOutcome } from '../mechanism.js';
import { algorithmOf, isAllowed, unknownCritical } from './algorithms.js';
import { type BadgeKey, findBadgeKey } from './badge-key.js';
import { only, outcomeOf } from './check-signature.js';
import { JOSE_CODES } from './jose-codes.js';
import { readCompactJws } from './jws.js';
import { sameJson } from './same-json.js';
import { isSignedBadge } from './signed-badge.js';

const check = checksFrom({ ...JOSE_CODES, ...KEY_BINDING_CODES });

/** A badge of Open Badges 1 or 2 in a compact JWS; its key stands at `verification.creator` or with the issuer. */
export const OB2_SIGNED_PROOF: ProofMechanism = {
  id: 'open-badges-2-signed',
  applies: isSignedBadge,
  verify: async (read, options) => [await verifyBadge(read, options)],
};

async function verifyBadge(read: ReadCredential, options: VerifyOptions): Promise<ProofOutcome> {
  const { envelope } = read;
  if (envelope.kind !== 'jwt') throw new RangeError('No JWT envelope');
  const reading = readCompactJws(envelope.token);
  if (reading.kind === 'broken')
    return stop('', check('jws-malformed', { params: { reason: reading.reason } }));
  const { jws } = reading;
  if (!sameJson(jws.payload, envelope.payload)) return stop('', check('jws-not-what-was-read'));
  const algorithm = algorithmOf(jws.header);
  const params = { algorithm: algorithm.name };
  if (algorithm.kind === 'refused')
    return stop(algorithm.name, check('jws-algorithm-refused', { params }));
  const names = unknownCritical(jws.header, []).join(', ');
  if (names !== '')
    return stop(algorithm.name, check('jws-critical-unknown', { params: { names } }));
  if (algorithm.kind === 'unknown')
    return stop(algorithm.name, check('jws-algorithm-unknown', { params }));
  const found = await findBadgeKey(jws.payload, options);
  if (found.kind !== 'found') return stop(algorithm.name, toCheck(found));
  const { key } = found;
  if (!isAllowed(key.type, algorithm.scheme))
    return stop(
      algorithm.name,
      check('jws-algorithm-not-for-key', { params: { ...params, key: key.type } }),
    );
  const fits = await options.cryptography.verify(key, algorithm.scheme, jws.message, jws.signature);
  if (!fits) return stop(algorithm.name, check('jws-signature-bad', { evidence: found.evidence }));
  return goodBadge(found, algorithm.name);
}

function goodBadge(found: BadgeKey, algorithm: string): ProofOutcome {
  const unchanged = check('jws-signature-good', { evidence: found.evidence });
  const { method, issuer } = found;
  return outcomeOf(LABEL, {
    algorithm,
    checks: [unchanged, bindingOf(found)],
    method,
    ...(issuer === undefined ? {} : { controller: issuer }),
  });
}

/** The issuer's own page must list the key; what the key's page or the badge say about themselves binds nobody. */
function bindingOf({ tie, issuer = '', owner, method, evidence }: BadgeKey): Check {
  const params = { issuer, controller: owner ?? method };
  switch (tie) {
    case 'listed':
      return check('key-belongs-to-issuer', { params, evidence });
    case 'another':
      return check('key-of-another', { params, evidence });
    case 'unknown':
      return issuer === ''
        ? check('issuer-not-addressed', { evidence })
        : check('key-not-tied-to-url', { params, evidence });
    default:
      return tie satisfies never;
  }
}

function toCheck(found: Exclude<Awaited<ReturnType<typeof findBadgeKey>>, BadgeKey>): Check {
  switch (found.kind) {
    case 'not-named':
      return check('jws-key-not-named');
    case 'unreachable':
      return check('jws-key-unreachable', { params: { url: found.url }, evidence: found.evidence });
    case 'unsupported':
      return check('jws-key-unsupported', { params: { method: found.type } });
    case 'broken':
      return check('jws-key-unusable', { params: { reason: found.reason } });
    default:
      return found satisfies never;
  }
}

function stop(algorithm: string, answer: Check): ProofOutcome {
  return outcomeOf(LABEL, only(algorithm, answer));
}

const LABEL = 'Signed badge';
