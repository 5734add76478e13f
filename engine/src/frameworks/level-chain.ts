import { compareText } from './compare-text.js';
import type { FrameworkData } from './framework-data.js';
import type { LevelQuestion } from './level-match.js';
import { type Place, placeBy, STRENGTHS, type Standing } from './level-place.js';
import { levelIn, versionOn } from './levels-on.js';

/** The two steps over one shared framework. */
type Chain = readonly [Place, Place];

/**
 * The best way from a level to another framework over one shared framework, as its two steps; empty when there
 * is none. A way whose first step ends in "none" stops there: the gap is not bridged. Ways that are equally
 * firm but lead to different levels are put together, so that the answer names all of them. Two indicative
 * links carry nothing: one of the two must be a word of both sides.
 */
export function chainedPlaces(
  data: FrameworkData,
  standing: Standing,
  question: LevelQuestion,
): readonly Place[] {
  const firsts = firstSteps(data, standing, question);
  const chains = firsts
    .flatMap(([hub, first]) =>
      secondSteps(data, hub, first, question).map((second): Chain => [first, second]),
    )
    .filter(
      ([first, second]) => first.strength !== 'indicative' || second.strength !== 'indicative',
    );
  const [best] = chains.toSorted((a, b) => weaknessOf(a) - weaknessOf(b) || byHub(a, b));
  if (!best) return deadEnd(data, firsts, question);
  const equals = chains.filter((chain) => weaknessOf(chain) === weaknessOf(best));
  return [best[0], { ...best[1], ...unionOf(equals, best[1]) }];
}

/** The first step that leads to a framework with a way on, but leaves the level without a place there. */
function deadEnd(
  data: FrameworkData,
  firsts: readonly (readonly [string, Place])[],
  { to }: LevelQuestion,
): readonly Place[] {
  const ended = firsts.find(
    ([hub, { target }]) =>
      target.kind !== 'levels' && data.relations.get(hub)?.some(({ other }) => other === to),
  );
  return ended ? [{ ...ended[1], target: { kind: 'none' } }] : [];
}

function firstSteps(
  data: FrameworkData,
  standing: Standing,
  { to, on }: LevelQuestion,
): readonly (readonly [string, Place])[] {
  const relations = data.relations.get(standing.framework.id) ?? [];
  return relations
    .filter(({ other, edge }) => other !== to && edge.status !== 'mapping-not-endorsed')
    .flatMap((relation) => {
      const place = placeBy(data, relation, standing, on);
      return place ? [[relation.other, place] as const] : [];
    });
}

function secondSteps(
  data: FrameworkData,
  hub: string,
  first: Place,
  { to, on }: LevelQuestion,
): readonly Place[] {
  const framework = data.frameworks.get(hub);
  const version = framework && versionOn(framework, on);
  if (!framework || !version || first.target.kind !== 'levels') return [];
  const { codes } = first.target;
  if (!codes.every((code) => levelIn(version, code))) return [];
  return (data.relations.get(hub) ?? [])
    .filter(({ other, edge }) => other === to && edge.status !== 'mapping-not-endorsed')
    .flatMap((relation) => placeBy(data, relation, { framework, version, codes }, on) ?? []);
}

/** The rank of the weaker step, then of both together. */
function weaknessOf([first, second]: Chain): number {
  const ranks = [first, second].map((place) => STRENGTHS.indexOf(place.strength));
  return Math.max(...ranks) * STRENGTHS.length + Math.min(...ranks);
}

function byHub([a]: Chain, [b]: Chain): number {
  return compareText(a.other, b.other);
}

function unionOf(chains: readonly Chain[], best: Place): Pick<Place, 'target' | 'reasons'> {
  const codes = chains.flatMap(([, { target }]) => (target.kind === 'levels' ? target.codes : []));
  const union = [...new Set(codes)];
  if (best.target.kind !== 'levels' || union.length === best.target.codes.length) return best;
  return {
    target: { kind: 'levels', codes: union },
    reasons: [...new Set([...best.reasons, 'several-levels-possible' as const])],
  };
}
