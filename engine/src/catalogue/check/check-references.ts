import { type CreditValue, type Finding, type LevelRef, problemAt } from '../../terms/index.js';
import type { Catalogue } from '../catalogue.js';
import type { Constraint } from '../constraints.js';
import type { Qualification } from '../qualifications.js';
import { rulesOf } from '../rule-walk.js';
import type { Rule } from '../rules.js';
import type { CreditAt, Unit } from '../units.js';
import type { KnownIds } from './known-ids.js';

type Path = readonly (string | number)[];
type Ask = { readonly id: string; readonly path: Path };

/** Units, awards, levels and systems that a unit names and nobody defines. */
export function checkUnitReferences(
  unit: Unit,
  catalogue: Catalogue,
  known: KnownIds,
): readonly Finding[] {
  const at = ['units', unit.id];
  const others: readonly Ask[] = [
    ...unit.prerequisites.flatMap((clause, index) =>
      clause.anyOf.map((id) => ({ id, path: [...at, 'prerequisites', index] })),
    ),
    ...(unit.corequisites ?? []).flatMap((clause, index) =>
      clause.anyOf.map((id) => ({ id, path: [...at, 'corequisites', index] })),
    ),
    ...unit.exclusions.map((id) => ({ id, path: [...at, 'exclusions'] })),
  ];
  return [
    ...unknownUnits(others, catalogue),
    ...unknownAwards(toAwards(unit.creditAt, at), catalogue),
    ...checkMeasures(unit, at, known),
    ...checkLevel(unit.levelIndicator, [...at, 'levelIndicator'], known),
  ];
}

/** The same for a qualification with its rules and constraints. */
export function checkQualificationReferences(
  qualification: Qualification,
  catalogue: Catalogue,
  known: KnownIds,
): readonly Finding[] {
  const at = ['qualifications', qualification.id];
  const roots = [qualification.rule, ...qualification.specialisations.map((one) => one.rule)];
  const rules = roots.flatMap((root) => [...rulesOf(root)]);
  return [
    ...unknownAwards(toAwards(qualification.creditAt, at), catalogue),
    ...checkMeasures(qualification, at, known),
    ...rules.flatMap((rule) => checkRuleReferences(rule, [...at, rule.id], catalogue, known)),
    ...qualification.constraints.flatMap((constraint) =>
      checkConstraintReferences(constraint, [...at, constraint.id], catalogue, known),
    ),
    ...checkRuleNames(qualification, rules, at),
  ];
}

function checkRuleReferences(
  rule: Rule,
  at: Path,
  catalogue: Catalogue,
  known: KnownIds,
): readonly Finding[] {
  if (rule.op === 'unit') return unknownUnits([{ id: rule.unit, path: at }], catalogue);
  if (rule.op === 'qualification') {
    return unknownAwards([{ id: rule.qualification, path: at }], catalogue);
  }
  if (!('pool' in rule)) return [];
  const members = [...rule.pool, ...rule.parts.flatMap((part) => part.pool)];
  const strangers = new Set(
    members.filter((id) => !catalogue.units.has(id) && !catalogue.qualifications.has(id)),
  );
  const levels = rule.open?.levels;
  return [
    ...unknownUnits(
      [...strangers].map((id) => ({ id, path: at })),
      catalogue,
    ),
    ...('system' in rule ? checkSystem(rule.system, at, known) : []),
    ...checkLevel(rule.minLevel, at, known),
    ...(levels?.codes ?? []).flatMap((code) =>
      checkLevel({ framework: levels?.framework ?? '', code }, at, known),
    ),
  ];
}

function checkConstraintReferences(
  constraint: Constraint,
  at: Path,
  catalogue: Catalogue,
  known: KnownIds,
): readonly Finding[] {
  const units = unitsOf(constraint).map((id) => ({ id, path: at }));
  const awards = awardsOf(constraint).map((id) => ({ id, path: at }));
  const level = constraint.kind === 'minAtLevel' ? constraint.level : undefined;
  return [
    ...unknownUnits(units, catalogue),
    ...unknownAwards(awards, catalogue),
    ...checkLevel(level, at, known),
    ...checkSystem(systemOf(constraint), at, known),
  ];
}

function unitsOf(constraint: Constraint): readonly string[] {
  return [
    ...('units' in constraint ? (constraint.units ?? []) : []),
    ...('excludeUnits' in constraint ? (constraint.excludeUnits ?? []) : []),
    ...('sequence' in constraint ? (constraint.sequence ?? []) : []),
    ...('stages' in constraint ? (constraint.stages ?? []).flatMap((one) => one.units) : []),
    ...('last' in constraint && constraint.last !== undefined ? [constraint.last] : []),
    ...('replaces' in constraint ? (constraint.replaces ?? []) : []),
    ...(constraint.kind === 'wholeCredential' && constraint.unit !== undefined
      ? [constraint.unit]
      : []),
  ];
}

function awardsOf(constraint: Constraint): readonly string[] {
  if (constraint.kind === 'wholeCredential') return [constraint.qualification];
  return constraint.kind === 'entryQualification' ? constraint.anyOf : [];
}

/** The credit system of an amount; `units`, and hours in words at component sizes, are none. */
function systemOf(constraint: Constraint): string | undefined {
  if (constraint.kind === 'wholeCredential' || constraint.kind === 'componentSize')
    return undefined;
  const system = 'system' in constraint ? constraint.system : undefined;
  const unit = 'unit' in constraint ? constraint.unit : undefined;
  const one = system ?? unit;
  return one === 'units' ? undefined : one;
}

function checkRuleNames(
  qualification: Qualification,
  rules: readonly Rule[],
  at: Path,
): readonly Finding[] {
  const ids = new Set(rules.map((rule) => rule.id));
  return qualification.constraints.flatMap((constraint) =>
    constraint.kind === 'grade' && constraint.rule !== undefined && !ids.has(constraint.rule)
      ? [
          problemAt(
            'rule-reference-unknown',
            [...at, constraint.id],
            `No rule of this award has the id ${constraint.rule}.`,
          ),
        ]
      : [],
  );
}

function unknownUnits(asks: readonly Ask[], { units }: Catalogue): readonly Finding[] {
  return asks
    .filter(({ id }) => !units.has(id))
    .map(({ id, path }) =>
      problemAt('unit-reference-unknown', path, `No unit has the id ${id}: add it or correct it.`),
    );
}

/** An award, where `id#specialisation` asks for one of its specialisations too. */
function unknownAwards(asks: readonly Ask[], { qualifications }: Catalogue): readonly Finding[] {
  return asks
    .filter(({ id }) => {
      const [award = id, specialisation] = id.split('#');
      const found = qualifications.get(award);
      if (found === undefined || specialisation === undefined) return found === undefined;
      return !found.specialisations.some((one) => one.id === specialisation);
    })
    .map(({ id, path }) =>
      problemAt('qualification-reference-unknown', path, `No award ${id}: add it or correct it.`),
    );
}

function toAwards(creditAt: readonly CreditAt[], at: Path): readonly Ask[] {
  return creditAt.map((one) => ({ id: one.qualification, path: [...at, 'creditAt'] }));
}

function checkMeasures(
  entry: {
    readonly level?: LevelRef;
    readonly credit?: CreditValue;
    readonly creditAt: readonly CreditAt[];
  },
  at: Path,
  known: KnownIds,
): readonly Finding[] {
  return [
    ...checkLevel(entry.level, [...at, 'level'], known),
    ...checkSystem(entry.credit?.system, [...at, 'credit'], known),
    ...entry.creditAt.flatMap((one) => checkSystem(one.system, [...at, 'creditAt'], known)),
  ];
}

function checkLevel(level: LevelRef | undefined, at: Path, known: KnownIds): readonly Finding[] {
  if (level === undefined) return [];
  const codes = known.frameworks.get(level.framework);
  if (codes === undefined) {
    return [problemAt('framework-unknown', at, `No framework has the id ${level.framework}.`)];
  }
  return codes.has(level.code)
    ? []
    : [problemAt('level-unknown', at, `${level.framework} has no level ${level.code}.`)];
}

function checkSystem(system: string | undefined, at: Path, known: KnownIds): readonly Finding[] {
  return system === undefined || known.creditSystems.has(system)
    ? []
    : [problemAt('credit-system-unknown', at, `No credit system has the id ${system}.`)];
}
