import type { IsoDate } from '../terms/index.js';
import { compareText } from './compare-text.js';
import type { Framework, FrameworkVersion } from './framework.js';
import type { FrameworkData, Relation } from './framework-data.js';
import { chainedPlaces } from './level-chain.js';
import type { LevelMatch, LevelQuestion, LevelReason } from './level-match.js';
import { type Place, placeBy, STRENGTHS, type Standing } from './level-place.js';
import { carryCodes, levelIn, versionInTransition, versionOn } from './levels-on.js';
import { hasBegun } from './span.js';
import { newerVersions, successionSteps } from './succession-steps.js';

/**
 * Where a level stands in another framework on a day.
 *
 * The firmest relation that says anything about the level decides, also when it says that none corresponds: a
 * gap is never bridged by its neighbours or by a weaker table. Without a direct relation one shared framework
 * may stand between the two, and the answer is then indicative at best.
 *
 * @returns `none` for an agreed gap or a missing relation, `not-known` for a table or step that is not kept here
 */
export function matchLevel(data: FrameworkData, question: LevelQuestion): LevelMatch {
  const framework = data.frameworks.get(question.from.framework);
  if (!framework) return { kind: 'unknown-framework', framework: question.from.framework };
  if (!data.frameworks.has(question.to)) {
    return { kind: 'unknown-framework', framework: question.to };
  }
  const held = heldStanding(framework, question);
  if ('kind' in held) return held;
  if (question.to === framework.id) return matchInside(held, question.on);
  return matchAcross(data, held, question);
}

interface Held extends Standing {
  readonly reasons: readonly LevelReason[];
}

/** The level in the version under which it was given. */
function heldStanding(framework: Framework, question: LevelQuestion): Held | LevelMatch {
  const given = question.awardedOn ?? question.on;
  const version = versionOn(framework, given);
  if (!version) return noVersion(framework, given);
  const { code } = question.from;
  if (levelIn(version, code)) return { framework, version, codes: [code], reasons: [] };
  const older = versionInTransition(framework, version, given);
  if (older && levelIn(older, code)) {
    return { framework, version: older, codes: [code], reasons: ['transition-period'] };
  }
  return {
    kind: 'unknown-level',
    level: question.from,
    version: version.id,
    partial: version.partial,
    otherVersions: framework.versions
      .filter((other) => levelIn(other, code))
      .map((other) => other.id),
  };
}

function noVersion(framework: Framework, given: IsoDate): LevelMatch {
  const later = framework.versions.find((version) => version.from && given < version.from);
  const nearest = (later ?? framework.versions.at(-1))?.id;
  return { kind: 'no-version', framework: framework.id, ...(nearest && { nearest }) };
}

function matchInside(held: Held, on: IsoDate): LevelMatch {
  const now = versionOn(held.framework, on) ?? held.version;
  const codes = carryCodes(held.framework, held.codes, held.version, now);
  const path = successionSteps(held.framework, held.version, now);
  if (!codes) return { kind: 'not-known', path, reasons: ['old-level-not-converted'] };
  return {
    kind: 'official',
    levels: codes.map((code) => ({ framework: held.framework.id, code })),
    path,
    reasons: [
      ...held.reasons,
      ...(path.length > 0 ? (['old-level-converted'] as const) : []),
      ...(codes.length > 1 ? (['several-levels-possible'] as const) : []),
      ...(isRecalled(held, now) ? (['recalled'] as const) : []),
    ],
    caveat: 'level-match-is-not-recognition',
  };
}

function isRecalled({ framework, version }: Held, now: FrameworkVersion): boolean {
  return newerVersions(framework, version, now).some(
    ({ replaces }) => replaces?.knowing === 'recalled',
  );
}

function matchAcross(data: FrameworkData, held: Held, question: LevelQuestion): LevelMatch {
  const { to, on } = question;
  const relations = (data.relations.get(held.framework.id) ?? []).filter(
    (relation) => relation.other === to,
  );
  const direct = relations.flatMap((relation) => placeBy(data, relation, held, on) ?? []);
  const [best] = direct.toSorted(byStrength);
  if (best) return toMatch([best], held, to);
  const chained = chainedPlaces(data, held, question);
  const unread = withoutPlace(relations, on);
  if (chained.length === 0) return unread;
  const match = toMatch(chained, held, to);
  return isUnread(unread) && 'reasons' in match
    ? { ...match, reasons: [...match.reasons, 'table-not-read'] }
    : match;
}

/** Firmest first; among equals the one that began last. */
function byStrength(a: Place, b: Place): number {
  return (
    STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) ||
    compareText(b.since ?? '', a.since ?? '')
  );
}

function toMatch(steps: readonly Place[], held: Held, to: string): LevelMatch {
  const last = steps.at(-1);
  if (!last) return { kind: 'not-known', path: [], reasons: ['relation-unknown'] };
  const isChain = steps.length > 1;
  const path = steps.flatMap((place) => place.steps);
  const reasons = [
    ...held.reasons,
    ...(isChain ? (['chained'] as const) : []),
    ...new Set(steps.flatMap((place) => place.reasons)),
  ];
  const strength = isChain ? 'indicative' : last.strength;
  const common = { path, reasons, caveat: 'level-match-is-not-recognition' } as const;
  switch (last.target.kind) {
    case 'none':
      return { kind: 'none', strength, path, reasons };
    case 'below':
      return {
        ...common,
        kind: strength,
        levels: [],
        below: { framework: to, code: last.target.code },
      };
    case 'levels':
      return {
        ...common,
        kind: strength,
        levels: last.target.codes.map((code) => ({ framework: to, code })),
      };
    default:
      return last.target satisfies never;
  }
}

function isUnread(match: LevelMatch): boolean {
  return 'reasons' in match && match.reasons.includes('table-not-read');
}

/** No relation says anything about the level: tell why, without turning "not known" into "no". */
function withoutPlace(relations: readonly Relation[], on: IsoDate): LevelMatch {
  const later = relations.find(({ edge }) => !hasBegun(edge, on));
  const begun = relations.filter(({ edge }) => hasBegun(edge, on));
  if (begun.length === 0) {
    if (!later) return { kind: 'not-known', path: [], reasons: ['relation-unknown'] };
    const { from: expected } = later.edge;
    return {
      kind: 'none',
      path: [],
      reasons: ['relation-not-begun'],
      ...(expected && { expected }),
    };
  }
  if (begun.every(({ edge }) => edge.status === 'none')) {
    const isRead = begun.every(({ edge }) => edge.knowing === 'read');
    return isRead
      ? { kind: 'none', path: [], reasons: ['not-referenced'] }
      : { kind: 'not-known', path: [], reasons: ['not-referenced', 'recalled'] };
  }
  return { kind: 'not-known', path: [], reasons: ['table-not-read'] };
}
