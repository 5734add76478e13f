import {
  type Framework,
  type FrameworkData,
  type FrameworkVersion,
  type Level,
  type LevelMatch,
  type LevelStrength,
  levelsOn,
  matchLevel,
} from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';

/** One framework as a ladder on the day that was asked. */
export interface Ladder {
  readonly id: string;
  readonly name: string;
  readonly framework: Framework;
  readonly version: FrameworkVersion;
  /** From the lowest up. */
  readonly levels: readonly Level[];
}

/** A level of the ladders. */
export interface Rung {
  readonly ladder: string;
  readonly code: string;
}

/** A line from a level to its place in the next ladder. */
export interface LadderLink {
  readonly from: Rung;
  readonly to: Rung;
  readonly strength: LevelStrength;
}

/** A level that the sources agree has no counterpart in the next ladder, or that lies below its lowest. */
export interface LadderStub {
  readonly from: Rung;
  readonly to: string;
  readonly kind: 'none' | 'below';
}

/** Ladders side by side; lines run from each to the next. */
export interface LadderModel {
  readonly ladders: readonly Ladder[];
  readonly links: readonly LadderLink[];
  readonly stubs: readonly LadderStub[];
  /** Neighbours between which nothing is known. */
  readonly unrelated: readonly (readonly [string, string])[];
  /** Asked for, but without a version on the day. */
  readonly absent: readonly string[];
}

export const MOST_LADDERS = 4;

export function ladderModel(data: FrameworkData, ids: readonly string[], on: IsoDate): LadderModel {
  const asked = [...new Set(ids)].slice(0, MOST_LADDERS);
  const ladders = asked.flatMap((id) => ladderOf(data, id, on) ?? []);
  const pairs = ladders.slice(1).map((to, i) => [ladders[i], to] as const);
  const steps = pairs.flatMap(([from, to]) => (from ? [stepsBetween(data, from, to, on)] : []));
  return {
    ladders,
    links: steps.flatMap(({ links }) => links),
    stubs: steps.flatMap(({ stubs }) => stubs),
    unrelated: steps.flatMap(({ links, stubs, pair }) =>
      links.length + stubs.length === 0 ? [pair] : [],
    ),
    absent: asked.filter((id) => !ladders.some((ladder) => ladder.id === id)),
  };
}

function ladderOf(data: FrameworkData, id: string, on: IsoDate): Ladder | undefined {
  const framework = data.frameworks.get(id);
  if (!framework) return undefined;
  const state = levelsOn(framework, on);
  if (state.kind !== 'levels') return undefined;
  const name = framework.shortLabel ?? framework.label;
  return { id, name, framework, version: state.version, levels: state.levels };
}

function stepsBetween(data: FrameworkData, from: Ladder, to: Ladder, on: IsoDate) {
  const links: LadderLink[] = [];
  const stubs: LadderStub[] = [];
  for (const { code } of from.levels) {
    const rung = { ladder: from.id, code };
    const match = matchLevel(data, { from: { framework: from.id, code }, to: to.id, on });
    const kind = stubOf(match);
    if (kind) stubs.push({ from: rung, to: to.id, kind });
    if (!('levels' in match)) continue;
    for (const level of match.levels) {
      links.push({ from: rung, to: { ladder: to.id, code: level.code }, strength: match.kind });
    }
  }
  return { links, stubs, pair: [from.name, to.name] as const };
}

function stubOf(match: LevelMatch): LadderStub['kind'] | undefined {
  if (match.kind === 'none') return match.reasons.includes('agreed-none') ? 'none' : undefined;
  return 'below' in match && match.below !== undefined ? 'below' : undefined;
}

/** Where a level stands in each of the other ladders. */
export function placesOf(
  data: FrameworkData,
  ladders: readonly Ladder[],
  rung: Rung,
  on: IsoDate,
): readonly { readonly ladder: Ladder; readonly match: LevelMatch }[] {
  return ladders
    .filter(({ id }) => id !== rung.ladder)
    .map((ladder) => ({
      ladder,
      match: matchLevel(data, {
        from: { framework: rung.ladder, code: rung.code },
        to: ladder.id,
        on,
      }),
    }));
}

/** `nz-nzqcf:8` in the address; undefined when no such level is on the page. */
export function readRung(text: string | undefined, ladders: readonly Ladder[]): Rung | undefined {
  if (text === undefined) return undefined;
  const cut = text.indexOf(':');
  const [id, code] = [text.slice(0, cut), text.slice(cut + 1)];
  const ladder = ladders.find((one) => one.id === id);
  return ladder?.levels.some((level) => level.code === code) ? { ladder: id, code } : undefined;
}

export function writeRung({ ladder, code }: Rung): string {
  return `${ladder}:${code}`;
}

export function isSameRung(a: Rung | undefined, b: Rung): boolean {
  return a?.ladder === b.ladder && a.code === b.code;
}
