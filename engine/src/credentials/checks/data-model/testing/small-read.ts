import { portableCryptography } from '../../../crypto/cryptography.js';
import type { JsonObject } from '../../../json.js';
import type { VerifyOptions } from '../../../ports.js';
import type { Envelope, FormatId, ReadCredential } from '../../../reading.js';

const NOBODY = { identifiers: [] };

/** A credential that was read, with nothing in its plain words; for tests of checks that look at the document. */
export function smallRead(
  format: FormatId,
  document: JsonObject,
  envelope: Envelope = { kind: 'embedded' },
): ReadCredential {
  return {
    format,
    envelope,
    trail: [],
    document,
    credential: {
      types: [],
      title: {},
      issuer: NOBODY,
      subject: NOBODY,
      achievements: [],
      evidence: [],
      endorsements: [],
    },
    parts: [],
    findings: [],
    sha256: '',
  };
}

/** A verification without the network, on New Year 2026. */
export const OFFLINE: VerifyOptions = {
  now: '2026-01-01T00:00:00Z',
  cryptography: portableCryptography,
};
