import type { LevelMap, LevelTarget } from './framework.js';
import type { LevelTargetEntry } from './read-framework-schema.js';

const BELOW = 'below-';

/** Reads a map of level codes as data files write it. */
export function toLevelMap(written: Readonly<Record<string, LevelTargetEntry>>): LevelMap {
  return new Map(Object.entries(written).map(([code, target]) => [code, toLevelTarget(target)]));
}

function toLevelTarget(written: LevelTargetEntry): LevelTarget {
  if (written === null) return { kind: 'none' };
  if (typeof written !== 'string') return { kind: 'levels', codes: written };
  return written.startsWith(BELOW)
    ? { kind: 'below', code: written.slice(BELOW.length) }
    : { kind: 'levels', codes: [written] };
}
