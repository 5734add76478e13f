import type { IsoDate } from '../terms/index.js';
import type {
  Framework,
  FrameworkVersion,
  LevelMap,
  LevelTarget,
  Referencing,
} from './framework.js';
import type { FrameworkData, Relation } from './framework-data.js';
import type { LevelReason, LevelStep, LevelStrength } from './level-match.js';
import { carryCodes, preimagesOf, versionOn } from './levels-on.js';
import { hasBegun, hasEnded } from './span.js';
import { newerVersions, successionSteps } from './succession-steps.js';

/** Codes of a framework in one of its versions, with the steps that led there. */
export interface Standing {
  readonly framework: Framework;
  readonly version: FrameworkVersion;
  readonly codes: readonly string[];
}

/** What one relation says about a standing: a place on the other side, none, or that it has no say. */
export interface Place {
  readonly target: LevelTarget;
  readonly strength: LevelStrength;
  /** The steps that lead there: successions of versions, then the relation. */
  readonly steps: readonly LevelStep[];
  /** The framework that was reached. */
  readonly other: string;
  readonly since?: IsoDate;
  readonly reasons: readonly LevelReason[];
}

/** Statuses whose table is an official word of both sides. */
const OFFICIAL: readonly Referencing['status'][] = ['referenced', 'self-certified', 'aligned'];

/** Firmest first; the position is the rank. */
export const STRENGTHS: readonly LevelStrength[] = [
  'official',
  'comparison',
  'official-historical',
  'indicative',
];

/** Where the standing lies on the other side of a relation, or undefined when the relation does not tell. */
export function placeBy(
  data: FrameworkData,
  relation: Relation,
  standing: Standing,
  on: IsoDate,
): Place | undefined {
  const { edge } = relation;
  if (!hasBegun(edge, on)) return undefined;
  const sides = relation.isOwn ? ownSide(edge, standing) : otherSide(data, relation, standing, on);
  if (!sides) return undefined;
  const strength = strengthOf(edge, sides.isOfficial, on);
  return {
    target: sides.target,
    strength,
    steps: [...olderSteps(relation, standing), toStep(relation, standing, strength)],
    other: relation.other,
    ...(edge.from && { since: edge.from }),
    reasons: reasonsOf(relation, sides, standing, on),
  };
}

interface Sides {
  readonly target: LevelTarget;
  readonly isOfficial: boolean;
}

/** Our levels are the keys of the map. */
function ownSide(edge: Referencing, standing: Standing): Sides | undefined {
  const version = standing.framework.versions.find((other) => other.id === edge.version);
  const codes =
    version && carryCodes(standing.framework, standing.codes, standing.version, version);
  if (!codes) return undefined;
  return readMap(edge.official, codes, true) ?? readMap(edge.indicative, codes, false);
}

function readMap(map: LevelMap, codes: readonly string[], isOfficial: boolean): Sides | undefined {
  const targets = codes.map((code) => map.get(code)).filter((target) => target !== undefined);
  const [first] = targets;
  if (!first || targets.length < codes.length) return undefined;
  const found = targets.flatMap((target) => (target.kind === 'levels' ? target.codes : []));
  if (found.length === 0) return { target: first, isOfficial };
  return { target: { kind: 'levels', codes: [...new Set(found)] }, isOfficial };
}

/**
 * Our levels are the values of the map. An official table that has values but not ours leaves us without a
 * counterpart; that an indicative one has none says nothing.
 */
function otherSide(
  data: FrameworkData,
  { edge, owner }: Relation,
  standing: Standing,
  on: IsoDate,
): Sides | undefined {
  const framework = data.frameworks.get(owner);
  const told = framework && versionTold(framework, edge);
  if (!framework || !told) return undefined;
  const isOfficial = edge.official.size > 0;
  const map = isOfficial ? edge.official : edge.indicative;
  if (map.size === 0) return undefined;
  const keys = preimagesOf(map, standing.codes);
  if (!keys) return isOfficial ? { target: { kind: 'none' }, isOfficial } : undefined;
  const now = hasEnded(edge, on) ? told : (versionOn(framework, on) ?? told);
  const codes = carryCodes(framework, keys, told, now);
  return codes && { target: { kind: 'levels', codes }, isOfficial };
}

/** The steps from the version of the level up to the newer one that was referenced. */
function olderSteps(relation: Relation, { framework, version }: Standing): readonly LevelStep[] {
  const told = relation.isOwn && versionTold(framework, relation.edge);
  return told ? successionSteps(framework, version, told) : [];
}

function versionTold(framework: Framework, edge: Referencing): FrameworkVersion | undefined {
  return framework.versions.find((version) => version.id === edge.version);
}

function strengthOf(edge: Referencing, isOfficial: boolean, on: IsoDate): LevelStrength {
  if (!isOfficial) return 'indicative';
  const isReport = edge.status === 'comparison-report';
  if (!isReport && !OFFICIAL.includes(edge.status)) return 'indicative';
  if (hasEnded(edge, on)) return 'official-historical';
  return isReport ? 'comparison' : 'official';
}

function reasonsOf(
  { edge, isOwn }: Relation,
  { target, isOfficial }: Sides,
  standing: Standing,
  on: IsoDate,
): readonly LevelReason[] {
  const reasons: LevelReason[] = [];
  if (hasEnded(edge, on)) reasons.push('relation-ended');
  if (edge.status === 'mapping-not-endorsed') reasons.push('not-endorsed');
  if (isOwn && edge.version !== standing.version.id) reasons.push(versionReason(edge, standing));
  if (target.kind === 'none') reasons.push(isOwn ? 'agreed-none' : 'no-counterpart-in-table');
  if (target.kind === 'below') reasons.push('below-lowest-level');
  if (target.kind === 'levels' && target.codes.length > 1) reasons.push('several-levels-possible');
  if (!isOfficial && edge.official.size > 0) reasons.push('unclear-in-source');
  if (edge.knowing === 'recalled' || edge.fromKnowing === 'recalled') reasons.push('recalled');
  return reasons;
}

function versionReason(edge: Referencing, { framework, version }: Standing): LevelReason {
  const told = versionTold(framework, edge);
  const isNewer = told !== undefined && newerVersions(framework, version, told).length > 0;
  return isNewer ? 'old-level-converted' : 'earlier-version-referenced';
}

function toStep(relation: Relation, standing: Standing, strength: LevelStrength): LevelStep {
  const { edge, owner, other, isOwn } = relation;
  return {
    kind: 'referencing',
    from: { framework: standing.framework.id, version: isOwn ? edge.version : standing.version.id },
    to: isOwn ? { framework: other } : { framework: owner, version: edge.version },
    strength,
    status: edge.status,
    ...(edge.from && { since: edge.from }),
    ...(edge.until && { until: edge.until }),
    ...(edge.document && { document: edge.document }),
    ...(edge.documentUrl && { documentUrl: edge.documentUrl }),
    ...(strength === 'indicative' && edge.indicativeBasis && { basis: edge.indicativeBasis }),
    ...(edge.note && { note: edge.note }),
    sources: edge.sources,
  };
}
