import { type Finding, problemAt } from '../terms/index.js';
import type { FrameworkVersion, Level, LevelMap, Succession } from './framework.js';
import type { VersionEntry } from './read-framework-schema.js';
import { toLevelMap } from './read-level-map.js';
import { type SourceTable, spanOf } from './read-parts.js';

/** Reads the versions of a file: shared level tables are filled in, `same` is written out. */
export function toVersions(
  entries: readonly VersionEntry[],
  sources: SourceTable,
  findings: Finding[],
): readonly FrameworkVersion[] {
  const tables = new Map(entries.map((entry) => [entry.id, entry.levels ?? []]));
  const levelsOf = (entry: VersionEntry, index: number): readonly Level[] => {
    if (entry.levels) return entry.levels;
    const shared = entry.levelsOf === undefined ? undefined : tables.get(entry.levelsOf);
    if (shared) return shared;
    const path = ['versions', index, 'levels'];
    findings.push(
      problemAt('levels-missing', path, 'Write `levels`, or `levelsOf` a version here.'),
    );
    return [];
  };
  const withLevels = entries.map((entry, index) => ({ entry, levels: levelsOf(entry, index) }));
  return withLevels.map(({ entry, levels }, index) => {
    const before = withLevels.find((other) => other.entry.id === entry.replaces?.version)?.levels;
    return toVersion({ entry, levels, before: before ?? [] }, sources, ['versions', index]);
  });
}

function toVersion(
  written: {
    readonly entry: VersionEntry;
    readonly levels: readonly Level[];
    readonly before: readonly Level[];
  },
  sources: SourceTable,
  path: readonly (string | number)[],
): FrameworkVersion {
  const { from, until, transitionUntil, levelsOf: _, replaces, ...rest } = written.entry;
  return {
    ...rest,
    ...spanOf({ ...(from && { from }), ...(until && { until }) }),
    ...(transitionUntil && { transitionUntil: transitionUntil.day }),
    levels: written.levels,
    ...(replaces && { replaces: toSuccession(replaces, written.before, written.levels) }),
    sources: sources.cite(written.entry, path),
  };
}

function toSuccession(
  written: NonNullable<VersionEntry['replaces']>,
  before: readonly Level[],
  after: readonly Level[],
): Succession {
  const levels = written.levels === 'same' ? sameCodes(before, after) : toLevelMap(written.levels);
  return { ...written, levels };
}

function sameCodes(before: readonly Level[], after: readonly Level[]): LevelMap {
  const codes = new Set(after.map((level) => level.code));
  return new Map(
    before
      .filter((level) => codes.has(level.code))
      .map((level) => [level.code, { kind: 'levels', codes: [level.code] }]),
  );
}
