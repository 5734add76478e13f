import type { Unit } from '../../catalogue/index.js';
import type { Holding } from '../../portfolio/index.js';
import type { RiskDoubt } from '../../scoring/index.js';
import type { DrawnQuestion } from './drawn-question.contract.js';
import { type Asked, type Leaf, leavesOf, openLeavesOf, rootOf } from './judge-rules.contract.js';
import type { Scene, Thing } from './judge-scene.contract.js';
import { isSound } from './judge-soundness.contract.js';
import { isGranted, type JudgedStep, lastDayOf } from './judge-steps.contract.js';
import { type Use, usesOf } from './judge-uses.contract.js';

/** One way of counting toward an award that its rules accept. */
export type Counting = ReadonlySet<string>;

export function thingsOf(
  { units, request }: DrawnQuestion,
  steps: readonly JudgedStep[],
): readonly Thing[] {
  const unitOf = (id: string | undefined) => units.find((unit) => unit.id === id);
  return [
    ...request.holdings.map((holding) => heldThing(holding, unitOf(holding.unit))),
    ...steps.map((step): Thing => {
      const { unit, endsOn } = step;
      const until = lastDayOf(unit, { earnedOn: endsOn });
      return {
        id: unit.id,
        unit,
        step,
        isPrior: isGranted(step.way),
        earnedOn: endsOn,
        ...(until === undefined ? {} : { until }),
      };
    }),
  ];
}

function heldThing(holding: Holding, unit: Unit | undefined): Thing {
  const until = lastDayOf(unit, holding);
  return {
    id: holding.id,
    ...(unit === undefined ? {} : { unit }),
    ...(holding.qualification === undefined ? {} : { qualification: holding.qualification }),
    isPrior: holding.heldAs === 'prior-learning',
    ...(holding.earnedOn === undefined ? {} : { earnedOn: holding.earnedOn }),
    ...(until === undefined ? {} : { until }),
  };
}

/** Every way of counting toward one award. */
export function waysToCount(scene: Scene, asked: Asked): readonly Counting[] {
  const root = rootOf(scene.question, asked);
  const leaves = openLeavesOf(scene, root);
  const pinned = leavesOf(root).map(({ id }) => id);
  const layers = [...new Set(leaves.map(({ layer }) => layer))];
  const found = new Map<string, Counting>();
  const places = scene.things
    .flatMap((thing) =>
      layers.map((layer) =>
        leaves.filter((leaf) => leaf.layer === layer).flatMap((leaf) => usesOf(scene, leaf, thing)),
      ),
    )
    .filter((uses) => uses.length > 0);
  for (const uses of assigned(places)) {
    const counting = new Set(uses.map(({ thing }) => thing.id));
    const key = [...counting].toSorted().join(' ');
    if (!found.has(key) && isSound(scene, root, uses, { ...asked, leaves, pinned }))
      found.set(key, counting);
  }
  return [...found.values()];
}

/** The rules of an award in which something can count. */
export function placesOf(question: DrawnQuestion, asked: Asked): readonly Leaf[] {
  const scene = { question, things: [], completesOn: question.request.limits.start };
  return openLeavesOf(scene, rootOf(question, asked));
}

/** How many ways of counting there are at most, if every unit is taken. */
export function countingsOf(question: DrawnQuestion, asked: Asked): number {
  const completesOn = question.request.limits.start;
  const taken = question.units.map(
    (unit): Thing => ({ id: unit.id, unit, isPrior: false, earnedOn: completesOn }),
  );
  const scene = { question, things: [...thingsOf(question, []), ...taken], completesOn };
  const leaves = placesOf(question, asked);
  const layers = [...new Set(leaves.map(({ layer }) => layer))];
  const placesIn = (thing: Thing, layer: string) =>
    leaves.filter((leaf) => leaf.layer === layer).flatMap((leaf) => usesOf(scene, leaf, thing));
  return scene.things
    .flatMap((thing) => layers.map((layer) => 1 + placesIn(thing, layer).length))
    .reduce((product, each) => product * each, 1);
}

/** Whether some place of an award takes a thing. */
export function takes(scene: Scene, thing: Thing, asked: Asked): boolean {
  const leaves = openLeavesOf(scene, rootOf(scene.question, asked));
  return leaves.some((leaf) => usesOf(scene, leaf, thing).length > 0);
}

/** Doubts that every place has which could count a thing. */
export function doubtsOfPlaces(
  scene: Scene,
  thing: Thing,
  asked: readonly Asked[],
): readonly RiskDoubt[] {
  const uses = asked.map((one) => ({
    award: one.award,
    uses: openLeavesOf(scene, rootOf(scene.question, one)).flatMap((leaf) =>
      usesOf(scene, leaf, thing),
    ),
  }));
  const own = uses.flatMap((one) => one.uses);
  const awards = uses.filter((one) => one.uses.length > 0).map(({ award }) => award);
  const every = (doubt: RiskDoubt) =>
    own.length > 0 && own.every(({ doubts }) => doubts.includes(doubt));
  const isRecalled = (
    own.length === 0 ? asked.slice(0, 1).map(({ award }) => award) : awards
  ).every(({ knowing }) => knowing === 'recalled');
  return [
    ...(isRecalled ? (['recalled-rule'] as const) : []),
    ...(['import-needs-approval', 'credit-converted'] as const).filter(every),
  ];
}

function* assigned([own, ...others]: readonly (readonly Use[])[]): Generator<readonly Use[]> {
  if (own === undefined) {
    yield [];
    return;
  }
  for (const rest of assigned(others)) {
    yield rest;
    for (const use of own) yield [use, ...rest];
  }
}
