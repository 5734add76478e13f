export type { BadgeKind } from './baking/badge-kinds.js';
export { bakePicture } from './baking/bake.js';
export { bakePng } from './baking/bake-png.js';
export { bakeSvg } from './baking/bake-svg.js';
export type { Baking } from './baking/baking.js';
export { type BakedBadge, type Unbaking, unbake } from './baking/unbake.js';
export {
  type Canonical,
  type CanonicalOptions,
  canonicalise,
  type UsedContext,
} from './canonical/canonicalise.js';
export { canonicaliseJcs } from './canonical/jcs.js';
export { CHECK_CODES } from './checks/check-codes.js';
export type { CheckTable, CheckWords } from './checks/make-check.js';
export { findContext, listContextUrls, type PinnedContext } from './contexts/contexts.js';
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
export { writeMultikey } from './crypto/multikey.js';
export { type AchievementOptions, buildAchievement } from './issuing/build-achievement.js';
export { buildClr, type ClrOptions } from './issuing/build-clr.js';
export { type BuildOptions, buildOpenBadge } from './issuing/build-open-badge.js';
export type { RandomBytes } from './issuing/build-recipient.js';
export { buildStatusList, type StatusListOptions } from './issuing/build-status-list.js';
export { checkOwn } from './issuing/check-own.js';
export { buildDidDocument, didKeyOf, didWebOf, type IssuerMethod } from './issuing/did-document.js';
export { type IssueOptions, issueCredential } from './issuing/issue-credential.js';
export {
  type AchievementSource,
  type AlignmentTarget,
  type IssueRequest,
  type IssuerIdentity,
  PROOF_CHOICES,
  type ProofChoice,
  type RecipientRequest,
  type StatusPlace,
  type StatusPurpose,
} from './issuing/issue-request.js';
export {
  BATCH_COLUMNS,
  type BatchReading,
  type BatchRow,
  MOST_BATCH_ROWS,
  readBatch,
} from './issuing/read-batch.js';
export {
  type BatchDefaults,
  batchDefaultsShape,
  type IssueOrder,
  issueOrderShape,
  readIssueOrder,
  recipientKeyOf,
} from './issuing/read-issue-request.js';
export { defaultProofOf, signCredential } from './issuing/sign-credential.js';
export type { SignedCredential, Signer } from './issuing/signed-credential.js';
export {
  emptyStatusBits,
  isStatusBitSet,
  randomStatusIndex,
  STATUS_LIST_LENGTH,
  type StatusBits,
  withStatusBit,
} from './issuing/status-bits.js';
export type { Json, JsonObject } from './json.js';
export type {
  AnchorAnswer,
  AnchorPlace,
  Cryptography,
  ExtraContext,
  FetchAnswer,
  FetchDocument,
  FetchPurpose,
  KeyType,
  LookUpAnchor,
  PublicKey,
  SignatureScheme,
  TrustedIssuer,
  TrustList,
  VerifyOptions,
} from './ports.js';
export { type SignDataIntegrityOptions, signDataIntegrity } from './proofs/data-integrity/sign.js';
export { type ReadingOptions, readCredentials } from './reading/read-credentials.js';
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
export { compareReports, type ReportChange } from './record/compare-reports.js';
export {
  makeRecord,
  type RecordOptions,
  type RecordSigner,
  signRecord,
} from './record/make-record.js';
export { type RecordKeys, type RecordReading, readRecord } from './record/read-record.js';
export type { RecordedCheck, VerificationRecord } from './record/verification-record.js';
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
export {
  createStatusListCache,
  type KeptStatusList,
  type StatusListCache,
} from './status/kept-list.js';
export { verifyCredential } from './verify-credential.js';
