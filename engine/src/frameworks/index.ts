export type {
  Agreement,
  AgreementFields,
  AgreementKind,
  AgreementParty,
  AgreementPurpose,
  AgreementStrength,
  DecisionClock,
  PartyStatus,
} from './agreements.js';
export { agreementStateOn, type PartyStanding, partyStandingOn } from './agreements-standing.js';
export type { ChangeEvent, ChangeKind, ChangeState, ChangeSubject } from './change-event.js';
export { checkFrameworks } from './check-frameworks.js';
export type {
  CountryHours,
  CreditSystem,
  CreditsPerYear,
  HoursCounted,
  HoursPerCredit,
  RatioKind,
  StatedRatio,
} from './credit-system.js';
export {
  type Confidence,
  type Framework,
  type FrameworkKind,
  type FrameworkScope,
  type FrameworkVersion,
  isFramework,
  type Jurisdiction,
  type Level,
  type LevelMap,
  type LevelTarget,
  type Referencing,
  type ReferencingStatus,
  type SizeRule,
  type Succession,
} from './framework.js';
export { buildFrameworkData, type FrameworkData } from './framework-data.js';
export { readAgreement } from './read-agreement.js';
export { readCreditSystem } from './read-credit-system.js';
export { readFramework } from './read-framework.js';
export type { Precision, Span } from './span.js';
