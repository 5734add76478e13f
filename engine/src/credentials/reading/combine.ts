import type { Finding } from '../../terms/index.js';
import type { CredentialReading, ReadCredential, SkippedPart, TrailStep } from '../reading.js';

/** One thing that was read beside others. */
export interface Portion {
  readonly trail: readonly TrailStep[];
  readonly reading: CredentialReading;
}

/**
 * One answer over several portions: the credentials of all, and every other portion named with its reason. Without any
 * credential: what is broken, else the one address, else what the whole is.
 */
export function combine(
  portions: readonly Portion[],
  skipped: readonly SkippedPart[],
  whole: CredentialReading,
): CredentialReading {
  const credentials = portions.flatMap(credentialsOf);
  if (credentials.length > 0) {
    return { kind: 'read', credentials, skipped: [...skipped, ...portions.flatMap(skippedOf)] };
  }
  const [only, second] = portions;
  if (only && !second && skipped.length === 0) return tellingMore(only.reading, whole);
  const findings = portions.flatMap(findingsOf);
  if (findings.length > 0) return { kind: 'broken', findings };
  const addresses = portions.flatMap(addressesOf);
  return addresses.length === 1 && addresses[0] ? addresses[0] : whole;
}

/** What these say is less than what the whole is. */
const VAGUE: readonly string[] = [
  'foreign-text',
  'foreign-json',
  'foreign-xml',
  'foreign-table',
  'foreign-file',
  'foreign-empty',
];

function tellingMore(only: CredentialReading, whole: CredentialReading): CredentialReading {
  return only.kind === 'foreign' && VAGUE.includes(only.code) ? whole : only;
}

function credentialsOf({ reading }: Portion): readonly ReadCredential[] {
  return reading.kind === 'read' ? reading.credentials : [];
}

function findingsOf({ reading }: Portion): readonly Finding[] {
  return reading.kind === 'broken' ? reading.findings : [];
}

function addressesOf({ reading }: Portion): readonly CredentialReading[] {
  return reading.kind === 'address' ? [reading] : [];
}

function skippedOf({ trail, reading }: Portion): readonly SkippedPart[] {
  switch (reading.kind) {
    case 'read':
      return reading.skipped;
    case 'address':
      return [{ trail, reason: `Holds only the address ${reading.url}.` }];
    case 'foreign':
      return [{ trail, reason: `Looks like ${reading.looksLike}.` }];
    case 'broken':
      return [{ trail, reason: reading.findings[0]?.message ?? 'It cannot be read.' }];
    default:
      return reading satisfies never;
  }
}
