export type {
  Achievement,
  Alignment,
  Credential,
  CreditClaim,
  EndorsementClaim,
  EvidenceClaim,
  LevelClaim,
  LocalText,
  Party,
  PartyIdentifier,
  ResultClaim,
} from './credential.js';
export { portableCryptography } from './crypto/cryptography.js';
export type { Json, JsonObject } from './json.js';
export type {
  Cryptography,
  ExtraContext,
  FetchAnswer,
  FetchDocument,
  FetchPurpose,
  KeyType,
  PublicKey,
  SignatureScheme,
  TrustedIssuer,
  TrustList,
  VerifyOptions,
} from './ports.js';
export {
  type CredentialReading,
  type Envelope,
  type FormatId,
  READING_LIMITS,
  type ReadCredential,
  type ReadingLimits,
  type SkippedPart,
  type TrailStep,
} from './reading.js';
export {
  CHECK_AREAS,
  type Check,
  type CheckArea,
  type CheckEvidence,
  type CheckResult,
  type Clause,
  type CredentialReport,
  type FetchRecord,
} from './report.js';
