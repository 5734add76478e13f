export { buildCatalogue, type Catalogue } from './catalogue.js';
export type {
  AmountConstraint,
  Constraint,
  HoldingConstraint,
  OrderConstraint,
  Qualification,
  RecognitionConstraint,
  ResidencyConstraint,
  Specialisation,
  StatedDuration,
  StatedFee,
  StatementConstraint,
  TimeConstraint,
  TimeStage,
} from './qualifications.js';
export type {
  AllOfRule,
  AnyOfRule,
  AtLeastRule,
  ConditionRule,
  CreditsFromRule,
  HoursFromRule,
  OpenPool,
  PoolPart,
  PoolRule,
  QualificationRule,
  Rule,
  UnitRule,
} from './rules.js';
export type { CreditAt, Offering, PrerequisiteClause, StudyMode, Unit } from './units.js';
