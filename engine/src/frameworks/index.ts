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
export { type Change, changesAhead, changesBetween, changesOf, changesOn } from './changes.js';
export { checkFrameworks } from './check-frameworks.js';
export { convertCredit } from './convert-credit.js';
export type {
  ConvertedOn,
  CreditConversion,
  CreditDoubt,
  CreditQuestion,
} from './credit-conversion.js';
export { creditsPerYearOn, type HoursBehind, hoursOf, type LearningHours } from './credit-hours.js';
export type { ConversionBasis, Measure, Rate } from './credit-rates.js';
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
export {
  buildFrameworkData,
  type FrameworkData,
  type Relation,
} from './framework-data.js';
export type {
  FoundLevel,
  LevelMatch,
  LevelQuestion,
  LevelReason,
  LevelStep,
  LevelStrength,
} from './level-match.js';
export { type LevelsOn, levelIn, levelsOfTitle, levelsOn, versionOn } from './levels-on.js';
export { matchLevel } from './match-level.js';
export { readAgreement } from './read-agreement.js';
export { readCreditSystem } from './read-credit-system.js';
export { readFramework } from './read-framework.js';
export { type FrameworkSearch, searchFrameworks } from './search-frameworks.js';
export { sizeRuleOn } from './size-rule-on.js';
export type { Precision, Span } from './span.js';
