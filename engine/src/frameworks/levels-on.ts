import type { IsoDate } from '../terms/index.js';
import type { Framework, FrameworkVersion, Level, LevelMap } from './framework.js';
import { holdsOn } from './span.js';

/** The levels of a framework on a day. */
export type LevelsOn =
  | {
      readonly kind: 'levels';
      readonly version: FrameworkVersion;
      readonly levels: readonly Level[];
      /** The earlier version that may still be met while the change is under way. */
      readonly alsoInUse?: FrameworkVersion;
    }
  | {
      readonly kind: 'no-version';
      /** The version nearest in time, for a person to choose. */
      readonly nearest?: FrameworkVersion;
    };

/** The version of a framework that holds on a day, or undefined when none is known for it. */
export function versionOn(framework: Framework, on: IsoDate): FrameworkVersion | undefined {
  return framework.versions.find((version) => holdsOn(version, on));
}

/** The levels of a framework on a day, with the older scale as long as both are in use. */
export function levelsOn(framework: Framework, on: IsoDate): LevelsOn {
  const version = versionOn(framework, on);
  if (!version) return { kind: 'no-version', ...nearestTo(framework, on) };
  const alsoInUse = versionInTransition(framework, version, on);
  return { kind: 'levels', version, levels: version.levels, ...(alsoInUse && { alsoInUse }) };
}

function nearestTo(framework: Framework, on: IsoDate): { nearest?: FrameworkVersion } {
  const first = framework.versions[0];
  const nearest = first?.from !== undefined && on < first.from ? first : framework.versions.at(-1);
  return nearest ? { nearest } : {};
}

/** The version before, while awards under it may still be met on that day. */
export function versionInTransition(
  framework: Framework,
  version: FrameworkVersion,
  on: IsoDate,
): FrameworkVersion | undefined {
  const { transitionUntil, replaces } = version;
  if (transitionUntil === undefined || on >= transitionUntil) return undefined;
  return framework.versions.find((other) => other.id === replaces?.version);
}

/** The level with that code, or undefined. */
export function levelIn(version: FrameworkVersion, code: string): Level | undefined {
  return version.levels.find((level) => level.code === code);
}

/** Every level at which a title is typically placed on a day; one title may stand at several. */
export function levelsOfTitle(framework: Framework, title: string, on: IsoDate): readonly Level[] {
  const wanted = title.trim().toLowerCase();
  const levels = versionOn(framework, on)?.levels ?? [];
  return levels.filter((level) => level.titles.some((known) => known.toLowerCase() === wanted));
}

/**
 * Carries level codes from one version of a framework to another through the stated successions, forwards or
 * backwards. Undefined when one step is not known for one code: levels are never guessed from their number.
 */
export function carryCodes(
  framework: Framework,
  codes: readonly string[],
  from: FrameworkVersion,
  to: FrameworkVersion,
): readonly string[] | undefined {
  const start = framework.versions.indexOf(from);
  const end = framework.versions.indexOf(to);
  const steps = framework.versions.slice(Math.min(start, end) + 1, Math.max(start, end) + 1);
  const ordered = start <= end ? steps : steps.toReversed();
  return ordered.reduce<readonly string[] | undefined>((carried, step) => {
    const map = step.replaces?.levels;
    if (!carried || !map) return undefined;
    return start <= end ? imagesOf(map, carried) : preimagesOf(map, carried);
  }, codes);
}

function imagesOf(map: LevelMap, codes: readonly string[]): readonly string[] | undefined {
  const images = codes.map((code) => {
    const target = map.get(code);
    return target?.kind === 'levels' ? target.codes : [];
  });
  return images.some((image) => image.length === 0) ? undefined : [...new Set(images.flat())];
}

/** The keys of a map that point to one of the codes; undefined when there are none. */
export function preimagesOf(
  map: LevelMap,
  codes: readonly string[],
): readonly string[] | undefined {
  const keys = [...map]
    .filter(
      ([, target]) => target.kind === 'levels' && target.codes.some((to) => codes.includes(to)),
    )
    .map(([code]) => code);
  return keys.length > 0 ? keys : undefined;
}
