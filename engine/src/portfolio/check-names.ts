import {
  type Catalogue,
  checkCatalogue,
  type DataRelease,
  type Qualification,
  rulesOf,
  type Unit,
} from '../catalogue/index.js';
import { type Finding, type LevelRef, problemAt } from '../terms/index.js';
import type { Holding, Pin, RuleException } from './holdings.js';

/** A question with the units and awards of its own, as far as it names things. */
export interface NamingFile {
  readonly request: {
    readonly qualification: string;
    readonly holdings: readonly Holding[];
    readonly pins?: readonly Pin[];
    readonly exceptions?: readonly RuleException[];
    readonly conditionsMet?: readonly string[];
    readonly also?: readonly { readonly qualification: string }[];
    readonly onTheWay?: readonly { readonly qualification: string }[];
    readonly doubleCounting?:
      | { readonly kind: 'allowed' | 'forbidden' }
      | { readonly kind: 'capped'; readonly unit: string };
    readonly recognition?: readonly { readonly unit: string }[];
    readonly failed?: readonly { readonly unit: string }[];
    readonly assumptions?: { readonly chances?: readonly { readonly unit?: string }[] };
    readonly limits: { readonly with?: readonly string[]; readonly without?: readonly string[] };
  };
  readonly units: readonly Unit[];
  readonly qualifications: readonly Qualification[];
  /** Of made-up files credit systems may be made up too. */
  readonly invented: boolean;
}

type Named = Pick<DataRelease, 'frameworks'> & { readonly catalogue: Catalogue };
type Path = readonly (string | number)[];

/**
 * Everything in a question that names nothing or contradicts itself: unknown units, awards, rules, frameworks,
 * levels and credit systems, circles of prerequisites, rules that no set of units can meet. All are warnings: what
 * they touch is not counted, and the rest of the question can be answered. `catalogue` holds the own entries too.
 */
export function checkNames(file: NamingFile, named: Named): readonly Finding[] {
  const findings = [...checkOwn(file, named), ...checkRequest(file.request, named)];
  return findings
    .filter(({ code }) => !(file.invented && code === 'credit-system-unknown'))
    .map((finding) => ({ ...finding, severity: 'warning' as const }));
}

/** What {@link checkCatalogue} says about the entries of the file. */
function checkOwn(
  { units, qualifications }: NamingFile,
  { catalogue, frameworks }: Named,
): readonly Finding[] {
  if (units.length + qualifications.length === 0) return [];
  const levels = [...frameworks.frameworks.values()].map(
    ({ id, versions }) =>
      [id, new Set(versions.flatMap((one) => one.levels.map(({ code }) => code)))] as const,
  );
  const known = {
    frameworks: new Map(levels),
    creditSystems: new Set(frameworks.creditSystems.keys()),
  };
  const own = [
    ...units.map(({ id }) => `units.${id}`),
    ...qualifications.map(({ id }) => `qualifications.${id}`),
  ];
  const all = [[...catalogue.units.values()], [...catalogue.qualifications.values()]] as const;
  const starts = new Set(own);
  return checkCatalogue(...all, known).filter(({ path }) =>
    prefixesOf(path).some((prefix) => starts.has(prefix)),
  );
}

/** `a`, `a.b`, `a.b.c`: ids may hold dots, so every beginning may be the whole of one. */
function prefixesOf(path: string): readonly string[] {
  const keys = path.split('.');
  return keys.map((_, index) => keys.slice(0, index + 1).join('.'));
}

function checkRequest(request: NamingFile['request'], named: Named): readonly Finding[] {
  const { pins = [], exceptions = [], conditionsMet = [], limits } = request;
  const rulesAt = (rules: readonly (string | undefined)[], key: string) =>
    rules.flatMap((rule, index) => unknownRule(rule, [key, index], request, named));
  return [
    ...request.holdings.flatMap((holding, index) => checkHolding(holding, index, named)),
    ...rulesAt(
      pins.map(({ rule }) => rule),
      'pins',
    ),
    ...rulesAt(
      exceptions.map(({ rule }) => rule),
      'exceptions',
    ),
    ...rulesAt(conditionsMet, 'conditionsMet'),
    ...unknownAwards(request, named),
    ...unknownCapUnit(request.doubleCounting, named),
    ...(['with', 'without'] as const).flatMap((key) =>
      (limits[key] ?? []).flatMap((id, index) => unknownUnit(id, ['limits', key, index], named)),
    ),
    ...(['recognition', 'failed'] as const).flatMap((key) =>
      (request[key] ?? []).flatMap(({ unit }, index) =>
        unknownUnit(unit, [key, index, 'unit'], named),
      ),
    ),
    ...(request.assumptions?.chances ?? []).flatMap(({ unit }, index) =>
      unit === undefined ? [] : unknownUnit(unit, ['assumptions', 'chances', index, 'unit'], named),
    ),
  ];
}

function checkHolding(
  { unit, qualification, level, credit }: Holding,
  index: number,
  named: Named,
): readonly Finding[] {
  const at = ['holdings', index];
  const { frameworks, catalogue } = named;
  return [
    ...(unit === undefined || catalogue.qualifications.has(unit)
      ? []
      : unknownUnit(unit, [...at, 'unit'], named)),
    ...(qualification === undefined || catalogue.qualifications.has(qualification)
      ? []
      : [
          problemAt(
            'qualification-reference-unknown',
            [...at, 'qualification'],
            `No award ${qualification}: add it or correct it.`,
          ),
        ]),
    ...unknownLevel(level, [...at, 'level'], named),
    ...(credit === undefined || frameworks.creditSystems.has(credit.system)
      ? []
      : [
          problemAt(
            'credit-system-unknown',
            [...at, 'credit'],
            `No credit system has the id ${credit.system}.`,
          ),
        ]),
  ];
}

function unknownUnit(id: string, path: Path, { catalogue }: Named): readonly Finding[] {
  if (catalogue.units.has(id)) return [];
  const message = `No unit has the id ${id}: add it or correct it.`;
  return [problemAt('unit-reference-unknown', path, message)];
}

function unknownLevel(level: LevelRef | undefined, path: Path, named: Named): readonly Finding[] {
  if (level === undefined) return [];
  const framework = named.frameworks.frameworks.get(level.framework);
  if (framework === undefined) {
    return [problemAt('framework-unknown', path, `No framework has the id ${level.framework}.`)];
  }
  const codes = framework.versions.flatMap((one) => one.levels.map(({ code }) => code));
  return codes.includes(level.code)
    ? []
    : [problemAt('level-unknown', path, `${level.framework} has no level ${level.code}.`)];
}

function unknownAwards(
  { also = [], onTheWay = [] }: NamingFile['request'],
  { catalogue }: Named,
): readonly Finding[] {
  const at = (awards: readonly { readonly qualification: string }[], key: string) =>
    awards.flatMap(({ qualification }, index) =>
      catalogue.qualifications.has(qualification)
        ? []
        : [
            problemAt(
              'qualification-reference-unknown',
              [key, index],
              `No award ${qualification}: add it or correct it.`,
            ),
          ],
    );
  return [...at(also, 'also'), ...at(onTheWay, 'onTheWay')];
}

function unknownCapUnit(
  policy: NamingFile['request']['doubleCounting'],
  { frameworks }: Named,
): readonly Finding[] {
  if (policy?.kind !== 'capped' || policy.unit === 'units') return [];
  if (frameworks.creditSystems.has(policy.unit)) return [];
  const message = `No credit system has the id ${policy.unit}: write one, or units.`;
  return [problemAt('credit-system-unknown', ['doubleCounting', 'unit'], message)];
}

/** A rule of the target by its id; one of a further award as `<award>:<rule>`. */
function unknownRule(
  rule: string | undefined,
  path: Path,
  { qualification, also = [], onTheWay = [] }: NamingFile['request'],
  { catalogue }: Named,
): readonly Finding[] {
  if (rule === undefined) return [];
  const further = [...also, ...onTheWay].find((one) => rule.startsWith(`${one.qualification}:`));
  const award = catalogue.qualifications.get(further?.qualification ?? qualification);
  const plain = further === undefined ? rule : rule.slice(further.qualification.length + 1);
  if (award === undefined || rulesNamedIn(award).has(plain)) return [];
  const message = `No rule of ${award.id} has the id ${plain}.`;
  return [problemAt('rule-reference-unknown', path, message)];
}

function rulesNamedIn(award: Qualification): ReadonlySet<string> {
  const roots = [award.rule, ...award.specialisations.map((one) => one.rule)];
  return new Set([
    ...roots.flatMap((root) =>
      [...rulesOf(root)].flatMap((rule) => [
        rule.id,
        ...('parts' in rule ? rule.parts.map((part) => part.id) : []),
        ...(rule.op === 'condition' ? rule.anyOf : []),
      ]),
    ),
    ...award.constraints.map((constraint) => constraint.id),
  ]);
}
