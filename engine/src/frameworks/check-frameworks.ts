import { type Finding, problemAt } from '../terms/index.js';
import type { ChangeEvent } from './change-event.js';
import { targetCodesOf } from './check-framework.js';
import type { CreditSystem } from './credit-system.js';
import type { Framework, FrameworkVersion, Referencing } from './framework.js';
import { hasBegun, holdsOn } from './span.js';

type Path = readonly (string | number)[];

/**
 * What must hold between the files of one release: every framework, credit system and level that is named
 * exists, no table of levels falls while its levels rise, and no relation is told twice.
 *
 * Paths begin with the id of the file.
 */
export function checkFrameworks(
  frameworks: readonly Framework[],
  creditSystems: readonly CreditSystem[],
): readonly Finding[] {
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const systems = new Set(creditSystems.map((system) => system.id));
  return [
    ...frameworks.flatMap((framework) => [
      ...checkSystemOf(framework, systems),
      ...framework.referencing.flatMap((edge, index) =>
        checkEdge(edge, byId, [framework.id, 'referencing', index]),
      ),
      ...checkToldOnce(framework, byId),
    ]),
    ...creditSystems.flatMap((system) =>
      system.ratios
        .filter((ratio) => !systems.has(ratio.to))
        .map((ratio) => unknownSystem(ratio.to, [system.id, 'ratios'])),
    ),
    ...checkEvents([...frameworks, ...creditSystems]),
  ];
}

function checkSystemOf(
  { id, creditSystem, sizeRules }: Framework,
  systems: ReadonlySet<string>,
): readonly Finding[] {
  const named = [creditSystem ?? [], ...sizeRules.map((rule) => rule.system)].flat();
  return named
    .filter((system) => !systems.has(system))
    .map((system) => unknownSystem(system, [id, 'creditSystem']));
}

function unknownSystem(system: string, path: Path): Finding {
  return problemAt(
    'credit-system-unknown',
    path,
    `No credit system "${system}"; add its file or correct the id.`,
  );
}

function checkEdge(
  edge: Referencing,
  byId: ReadonlyMap<string, Framework>,
  path: Path,
): readonly Finding[] {
  const target = byId.get(edge.framework);
  if (!target) {
    return [
      problemAt(
        'framework-unknown',
        path,
        `No framework "${edge.framework}"; add its file or correct the id.`,
      ),
    ];
  }
  const version = versionMeant(target, edge);
  const ordinals = new Map(version?.levels.map((level) => [level.code, level.ordinal]));
  return [...checkTargets(edge, ordinals, path), ...checkRising(edge, byId, ordinals, path)];
}

/** The version of the other side when the relation began, or its newest one. */
function versionMeant(target: Framework, edge: Referencing): FrameworkVersion | undefined {
  const { from } = edge;
  const then = from && target.versions.find((version) => holdsOn(version, from));
  return (
    then ||
    target.versions.filter((version) => !from || hasBegun(version, from)).at(-1) ||
    target.versions.at(-1)
  );
}

function checkTargets(
  edge: Referencing,
  ordinals: ReadonlyMap<string, number>,
  path: Path,
): readonly Finding[] {
  return [...targetCodesOf(edge.official), ...targetCodesOf(edge.indicative)].flatMap(
    ([code, targets]) =>
      targets
        .filter((target) => !ordinals.has(target))
        .map((target) =>
          problemAt(
            'target-level-unknown',
            [...path, code],
            `"${edge.framework}" has no level "${target}"; correct the code.`,
          ),
        ),
  );
}

function checkRising(
  edge: Referencing,
  byId: ReadonlyMap<string, Framework>,
  ordinals: ReadonlyMap<string, number>,
  path: Path,
): readonly Finding[] {
  const owner = [...byId.values()].find((framework) => framework.referencing.includes(edge));
  const levels = owner?.versions.find((version) => version.id === edge.version)?.levels ?? [];
  let highest = Number.NEGATIVE_INFINITY;
  return levels.flatMap((level) => {
    const place = lowestPlace(edge, level.code, ordinals);
    if (place === undefined) return [];
    const falls = place < highest;
    highest = Math.max(highest, place);
    return falls
      ? [
          problemAt(
            'level-map-falls',
            [...path, level.code],
            `Level "${level.code}" stands lower than the level before it; correct the map.`,
          ),
        ]
      : [];
  });
}

function lowestPlace(
  edge: Referencing,
  code: string,
  ordinals: ReadonlyMap<string, number>,
): number | undefined {
  const target = edge.official.get(code) ?? edge.indicative.get(code);
  if (!target || target.kind === 'none') return undefined;
  if (target.kind === 'below') return (ordinals.get(target.code) ?? 1) - 1;
  return Math.min(...target.codes.map((to) => ordinals.get(to) ?? Number.POSITIVE_INFINITY));
}

/** A relation is kept in one file only and read from both sides, so that the two cannot disagree. */
function checkToldOnce(
  framework: Framework,
  byId: ReadonlyMap<string, Framework>,
): readonly Finding[] {
  return framework.referencing.flatMap((edge, index) => {
    const other = byId.get(edge.framework);
    const told = other?.referencing.some((back) => back.framework === framework.id) ?? false;
    if (!told || framework.id < edge.framework) return [];
    return [
      problemAt(
        'relation-told-twice',
        [framework.id, 'referencing', index],
        `"${edge.framework}" already carries this relation; keep the entry with the level table.`,
      ),
    ];
  });
}

function checkEvents(
  owners: readonly { readonly id: string; readonly history: readonly ChangeEvent[] }[],
): readonly Finding[] {
  const ids = new Set(owners.map((owner) => owner.id));
  const seen = new Set<string>();
  return owners.flatMap((owner) =>
    owner.history.flatMap((event, index) => {
      const path = [owner.id, 'history', index];
      const repeated = seen.has(event.id);
      seen.add(event.id);
      return [
        ...(repeated
          ? [problemAt('event-repeated', path, `Two events "${event.id}"; rename one.`)]
          : []),
        ...event.alsoIn
          .filter((other) => !ids.has(other))
          .map((other) =>
            problemAt('event-target-unknown', path, `No file "${other}"; correct \`alsoIn\`.`),
          ),
      ];
    }),
  );
}
