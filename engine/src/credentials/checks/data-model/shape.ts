import type { Json, JsonObject } from '../../json.js';
import type { Clause } from '../../report.js';
import type { DataModelCode } from './model-codes.js';

/** One place where a document breaks a rule. */
export interface Violation {
  readonly code: DataModelCode;
  /** Stable id of the rule: `ob3-achievement-criteria`. */
  readonly rule: string;
  /** JSON path: `$.credentialSubject.achievement.criteria`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly clause: Clause;
  /** A remark instead of the table's result: the place does not matter for authenticity. */
  readonly remark?: true;
}

/** What a value must be, in words and as a test. */
export interface Need {
  /** `one web address or identifier (URL)`; follows on "must be". */
  readonly words: string;
  readonly fits: (value: Json) => boolean;
  /** In place of `model-wrong-shape`. */
  readonly code?: DataModelCode;
}

/** What one member of an object must be. Without `need` and `shape` any value will do. */
export interface MemberRule {
  readonly required?: true;
  /** A list is allowed; a single value always is. */
  readonly many?: true;
  /** A text (or other plain value) that fits. */
  readonly need?: Need;
  /** An object that fits; a function, because shapes contain one another. */
  readonly shape?: () => Shape;
  /** A breach is a remark only. */
  readonly remark?: true;
}

/** What an object must look like. */
export interface Shape {
  /** Stable: `ob3-achievement`. Rules are called `<id>-<member>`. */
  readonly id: string;
  /** `an object with id and type`; follows on "must be". */
  readonly words: string;
  readonly clause: Clause;
  /** One of these must be among the types. Absent = any type, or none. */
  readonly types?: readonly string[];
  /** The type may be left out; if it is there, it must fit. */
  readonly typeOptional?: true;
  readonly members: Readonly<Record<string, MemberRule>>;
  /** At least one member of each group must be there. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Rules over several members. */
  readonly also?: readonly ExtraRule[];
}

/** A rule that looks at more than one member. */
export type ExtraRule = (place: ObjectPlace, shape: Shape) => readonly Violation[];

/** An object and where it stands. */
export interface ObjectPlace {
  readonly object: JsonObject;
  readonly path: string;
}
