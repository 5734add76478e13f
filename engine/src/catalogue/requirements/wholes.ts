import type { Catalogue } from '../catalogue.js';
import type { Qualification } from '../qualifications.js';
import type { Rule } from '../rules.js';

/** Credentials that count toward one qualification only as a finished whole. */
export interface Wholes {
  /** Units that give nothing on their own, each with the id of the constraint that says so. */
  readonly parts: ReadonlyMap<string, string>;
  /** For a unit that stands for a whole credential, that credential; and the other way round. */
  readonly standIns: ReadonlyMap<string, string>;
}

/** No credential counts as a whole only. */
export const NO_WHOLES: Wholes = { parts: new Map(), standIns: new Map() };

/**
 * What the `wholeCredential` constraints of a qualification say about units of the catalogue; `prefix` goes before
 * the ids of constraints.
 */
export function wholesOf(
  qualification: Qualification,
  catalogue: Catalogue,
  prefix: string,
): Wholes {
  const parts = new Map<string, string>();
  const standIns = new Map<string, string>();
  for (const constraint of qualification.constraints) {
    if (constraint.kind !== 'wholeCredential') continue;
    const whole = catalogue.qualifications.get(constraint.qualification);
    for (const unit of whole ? unitsNamedIn(whole.rule) : [])
      parts.set(unit, prefix + constraint.id);
    if (constraint.unit === undefined) continue;
    standIns.set(constraint.unit, constraint.qualification);
    standIns.set(constraint.qualification, constraint.unit);
  }
  return { parts, standIns };
}

/** The pool, with the credential beside each unit that stands for it and the other way round. */
export function poolWithStandIns(pool: readonly string[], wholes: Wholes): ReadonlySet<string> {
  return new Set(
    pool.flatMap((name) => {
      const standIn = wholes.standIns.get(name);
      return standIn === undefined ? [name] : [name, standIn];
    }),
  );
}

/** Every unit that a rule names, in the order of the tree; a unit named twice stands there twice. */
export function unitsNamedIn(rule: Rule): readonly string[] {
  switch (rule.op) {
    case 'allOf':
    case 'anyOf':
      return rule.of.flatMap(unitsNamedIn);
    case 'unit':
      return [rule.unit];
    case 'atLeast':
    case 'creditsFrom':
    case 'hoursFrom':
      return [...rule.pool, ...rule.parts.flatMap((part) => part.pool)];
    case 'qualification':
    case 'condition':
      return [];
    default:
      return rule satisfies never;
  }
}
