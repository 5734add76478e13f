import {
  type FrameworkData,
  type FrameworkVersion,
  type Level,
  type LevelMatch,
  matchLevel,
} from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import { EQF } from '../list/framework-row.js';

/** A level with its place in the European framework; none for the levels of that framework itself. */
export interface LevelRow {
  readonly level: Level;
  readonly eqf?: LevelMatch;
}

export function levelRows(
  data: FrameworkData,
  framework: string,
  version: FrameworkVersion,
  on: IsoDate,
): readonly LevelRow[] {
  return version.levels.map((level) =>
    framework === EQF
      ? { level }
      : {
          level,
          eqf: matchLevel(data, { from: { framework, code: level.code }, to: EQF, on }),
        },
  );
}

/** True for a label that only repeats the code: "Level 4", "Niveau III". */
export function isPlainLabel({ code, label }: Level): boolean {
  return label.split(/\s+/).length <= 3 && label.endsWith(code);
}

/** True when at least one level has a known place there. */
export function hasPlaces(rows: readonly LevelRow[]): boolean {
  return rows.some(({ eqf }) => eqf !== undefined && ('levels' in eqf || eqf.kind === 'none'));
}
