import { type Finding, problemAt } from '../terms/index.js';
import type { FrameworkVersion, Level, LevelMap, Succession } from './framework.js';
import type { VersionEntry } from './read-framework-schema.js';
import { toLevelMap } from './read-level-map.js';
import { type SourceTable, spanOf } from './read-parts.js';

/** A version with its level table, its own or that of the version it shares it with. */
interface WithTable {
  readonly entry: VersionEntry;
  readonly levels: readonly Level[];
  readonly mainLevels?: number;
}

/** Reads the versions of a file: shared level tables are filled in, `same` is written out. */
export function toVersions(
  entries: readonly VersionEntry[],
  sources: SourceTable,
  findings: Finding[],
): readonly FrameworkVersion[] {
  const filled = entries.map((entry, index) => fillTable(entry, entries, index, findings));
  return filled.map((version, index) => {
    const before = filled.find(({ entry }) => entry.id === version.entry.replaces?.version);
    const path = ['versions', index];
    return toVersion(version, before?.levels ?? [], sources.cite(version.entry, path));
  });
}

function fillTable(
  entry: VersionEntry,
  entries: readonly VersionEntry[],
  index: number,
  findings: Finding[],
): WithTable {
  const owner = entry.levels ? entry : entries.find((other) => other.id === entry.levelsOf);
  if (!owner?.levels) {
    const path = ['versions', index, 'levels'];
    findings.push(
      problemAt('levels-missing', path, 'Write `levels`, or `levelsOf` a version of this file.'),
    );
  }
  const { mainLevels } = owner ?? {};
  return { entry, levels: owner?.levels ?? [], ...(mainLevels !== undefined && { mainLevels }) };
}

function toVersion(
  { entry, levels, mainLevels }: WithTable,
  before: readonly Level[],
  sources: FrameworkVersion['sources'],
): FrameworkVersion {
  const { from, until, transitionUntil, levelsOf: _, replaces, ...rest } = entry;
  return {
    ...rest,
    ...spanOf({ ...(from && { from }), ...(until && { until }) }),
    ...(transitionUntil && { transitionUntil: transitionUntil.day }),
    ...(mainLevels !== undefined && { mainLevels }),
    levels,
    ...(replaces && { replaces: toSuccession(replaces, before, levels) }),
    sources,
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
