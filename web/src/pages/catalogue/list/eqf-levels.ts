import { type FrameworkData, type LevelMatch, matchLevel } from 'cairn/frameworks';
import type { IsoDate, LevelRef } from 'cairn/terms';

const EQF = 'eqf';

/** Asks each level once: many units stand at the same one. */
export function makeEqfLookup(data: FrameworkData, on: IsoDate): (level: LevelRef) => LevelMatch {
  const known = new Map<string, LevelMatch>();
  return (level) => {
    const key = `${level.framework} ${level.code}`;
    const match = known.get(key) ?? matchLevel(data, { from: level, to: EQF, on });
    known.set(key, match);
    return match;
  };
}

/** EQF codes of a match; empty when no level is known. */
export function eqfCodesOf(match: LevelMatch | undefined): readonly string[] {
  return match && 'levels' in match ? match.levels.map(({ code }) => code) : [];
}

/** `AQF 4` */
export function levelNameOf(data: FrameworkData, { framework, code }: LevelRef): string {
  return `${data.frameworks.get(framework)?.shortLabel ?? framework} ${code}`;
}
