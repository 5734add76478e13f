export { buildCatalogue, type Catalogue } from './catalogue.js';
export type { Constraint, Qualification, Specialisation, StatedFee } from './qualifications.js';
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
export type { CreditAt, Offering, PrerequisiteClause, Unit } from './units.js';
