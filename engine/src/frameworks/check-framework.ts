import { type Finding, problemAt } from '../terms/index.js';
import { checkSequence } from './dated-entries.js';
import type { Framework, FrameworkVersion, LevelMap, Referencing } from './framework.js';

type Path = readonly (string | number)[];

/** Statuses that come with no table of their own, so an official map under them is a mistake. */
const WITHOUT_TABLE: readonly Referencing['status'][] = ['none', 'unknown', 'participant'];

/** What must hold inside one framework file; relations to other files are checked by `checkFrameworks`. */
export function checkFramework(framework: Framework): readonly Finding[] {
  return [
    ...checkSequence(framework.versions, ['versions'], { gapsAllowed: false }),
    ...framework.versions.flatMap((version, index) =>
      checkVersion(framework, version, ['versions', index]),
    ),
    ...framework.referencing.flatMap((edge, index) =>
      checkReferencing(framework, edge, ['referencing', index]),
    ),
    ...checkEdgeSpans(framework.referencing),
    ...checkSequence(framework.sizeRules, ['sizeRules'], { gapsAllowed: true }),
  ];
}

function checkVersion(
  framework: Framework,
  version: FrameworkVersion,
  path: Path,
): readonly Finding[] {
  const repeated = framework.versions.filter((other) => other.id === version.id).length > 1;
  return [
    ...(repeated
      ? [problemAt('version-repeated', path, `Two versions "${version.id}"; rename one.`)]
      : []),
    ...checkLevels(version, [...path, 'levels']),
    ...checkSuccession(framework, version, [...path, 'replaces']),
  ];
}

function checkLevels(version: FrameworkVersion, path: Path): readonly Finding[] {
  const seen = new Set<string>();
  return version.levels.flatMap((level, index) => {
    const here = [...path, index];
    const findings: Finding[] = [];
    if (seen.has(level.code)) {
      findings.push(problemAt('level-repeated', here, `Two levels "${level.code}"; correct one.`));
    }
    seen.add(level.code);
    if (level.ordinal !== index + 1) {
      findings.push(
        problemAt(
          'ordinal-wrong',
          here,
          `Ordinals run 1, 2, 3 … from the lowest level; write ${index + 1}.`,
        ),
      );
    }
    return findings;
  });
}

function checkSuccession(
  framework: Framework,
  version: FrameworkVersion,
  path: Path,
): readonly Finding[] {
  const { replaces } = version;
  if (!replaces) return [];
  const before = framework.versions.find((other) => other.id === replaces.version);
  if (!before) return [unknownVersion(replaces.version, path)];
  const targets = codesOf(version);
  const known = codesOf(before);
  return [...replaces.levels].flatMap(([code, target]) => [
    ...(known.has(code) ? [] : [unknownLevel(code, before.id, [...path, 'levels', code])]),
    ...(target.kind === 'levels'
      ? target.codes
          .filter((to) => !targets.has(to))
          .map((to) => unknownLevel(to, version.id, [...path, 'levels', code]))
      : []),
  ]);
}

function checkReferencing(framework: Framework, edge: Referencing, path: Path): readonly Finding[] {
  const version = framework.versions.find((other) => other.id === edge.version);
  if (!version) return [unknownVersion(edge.version, path)];
  const known = codesOf(version);
  const codes = [...edge.official.keys(), ...edge.indicative.keys()];
  return [
    ...codes
      .filter((code) => !known.has(code))
      .map((code) => unknownLevel(code, version.id, [...path, code])),
    ...[...edge.official.keys()]
      .filter((code) => edge.indicative.has(code))
      .map((code) =>
        problemAt(
          'level-doubly-mapped',
          [...path, code],
          `Level "${code}" is both official and indicative; keep one.`,
        ),
      ),
    ...checkBasis(edge, path),
  ];
}

function checkBasis(edge: Referencing, path: Path): readonly Finding[] {
  const findings: Finding[] = [];
  if (edge.indicative.size > 0 && edge.indicativeBasis === undefined) {
    findings.push(
      problemAt(
        'indicative-without-basis',
        path,
        'Say in `indicativeBasis` who worked the map out, and how.',
      ),
    );
  }
  if (edge.official.size > 0 && WITHOUT_TABLE.includes(edge.status)) {
    findings.push(
      problemAt(
        'official-without-report',
        path,
        `Status "${edge.status}" has no official table; move the map to \`indicative\`.`,
      ),
    );
  }
  return findings;
}

function checkEdgeSpans(edges: readonly Referencing[]): readonly Finding[] {
  const targets = new Set(edges.map((edge) => edge.framework));
  return [...targets].flatMap((target) =>
    checkSequence(
      edges.filter((edge) => edge.framework === target),
      ['referencing', target],
      { gapsAllowed: true },
    ),
  );
}

/** Level codes of a version. */
function codesOf(version: FrameworkVersion): ReadonlySet<string> {
  return new Set(version.levels.map((level) => level.code));
}

function unknownVersion(id: string, path: Path): Finding {
  return problemAt('version-unknown', path, `No version "${id}" in this file; correct the id.`);
}

function unknownLevel(code: string, version: string, path: Path): Finding {
  return problemAt(
    'level-unknown',
    path,
    `Version "${version}" has no level "${code}"; correct it.`,
  );
}

/** Exported for the cross-file check: every code that a map points to. */
export function targetCodesOf(map: LevelMap): readonly (readonly [string, readonly string[]])[] {
  return [...map].map(([code, target]) => [
    code,
    target.kind === 'levels' ? target.codes : target.kind === 'below' ? [target.code] : [],
  ]);
}
