import type { Qualification, Rule, Unit } from '../../catalogue/index.js';
import type { Holding } from '../../portfolio/index.js';
import type { RiskDoubt } from '../../scoring/index.js';
import type { DrawnQuestion } from './drawn-question.contract.js';
import { lastsAWeek } from './judge-ages.contract.js';
import { keepsConstraints, keepsOrder } from './judge-constraints.contract.js';
import { creditOf, type Scene, type Thing } from './judge-scene.contract.js';
import { isGranted, type JudgedStep, lastDayOf } from './judge-steps.contract.js';

/** One way of counting toward an award that its rules accept. */
export type Counting = ReadonlySet<string>;

/** What is asked for: an award, and how its rules are named in the request. */
export interface Asked {
  readonly award: Qualification;
  readonly specialisation?: string;
  readonly prefix: string;
}

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

/** A rule in which things are counted. */
export interface Leaf {
  readonly id: string;
  readonly layer: string;
  readonly rule: Rule;
  /** Awards that speak about what counts here: the outer one, then one inside it. */
  readonly awards: readonly Qualification[];
}

export type Node =
  | {
      readonly kind: 'all' | 'any';
      readonly id: string;
      readonly min: number;
      readonly children: readonly Node[];
      readonly isAward?: Qualification;
    }
  | { readonly kind: 'condition'; readonly id: string }
  | { readonly kind: 'leaf'; readonly id: string; readonly leaf: Leaf };

interface Branch {
  readonly award: Qualification;
  /** That one last. */
  readonly awards: readonly Qualification[];
  readonly prefix: string;
  readonly layer: string;
  readonly isBeside: boolean;
}

/** One thing counted in one place. */
export interface Use {
  readonly thing: Thing;
  readonly leaf: Leaf;
  /** Part of the rule; `''` = everything else. */
  readonly part: string;
  readonly isOpen: boolean;
  readonly amount: number;
  readonly doubts: readonly RiskDoubt[];
}

/** The rules of an award with those of a specialisation beside them. */
function rootOf({ awards }: DrawnQuestion, { award, specialisation, prefix }: Asked): Node {
  const top = { award, awards: [award], prefix };
  const own = nodeOf(awards, { ...top, layer: 'award', isBeside: false }, award.rule);
  const special = award.specialisations.find(({ id }) => id === specialisation);
  if (special === undefined) return own;
  const branch = { ...top, layer: 'special', isBeside: true };
  const children = [own, nodeOf(awards, branch, special.rule)];
  // Who waives the whole tree waives what specialises it.
  return { kind: 'all', id: own.id, min: 2, children };
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

function nodeOf(awards: readonly Qualification[], branch: Branch, rule: Rule): Node {
  const id = branch.prefix + rule.id;
  const inner: Branch =
    rule.overlap && !branch.isBeside
      ? { ...branch, layer: `beside ${id}`, isBeside: true }
      : branch;
  switch (rule.op) {
    case 'allOf':
    case 'anyOf': {
      const children = rule.of.map((child) => nodeOf(awards, inner, child));
      const kind = rule.op === 'allOf' ? 'all' : 'any';
      return { kind, id, min: rule.op === 'allOf' ? children.length : rule.min, children };
    }
    case 'condition':
      return { kind: 'condition', id };
    case 'qualification': {
      const mayShare = branch.award.constraints.some(
        (one) => one.kind === 'doubleCount' && one.allowed,
      );
      const layer = mayShare ? `award ${id}` : inner.layer;
      const nested = awards.find((one) => one.id === rule.qualification);
      const whole: Node = {
        kind: 'leaf',
        id: `${id}/whole-award`,
        leaf: {
          id: `${id}/whole-award`,
          layer,
          rule,
          awards: branch.awards,
        },
      };
      if (nested === undefined) return { kind: 'any', id, min: 1, children: [whole] };
      const below = nodeOf(
        awards,
        {
          award: nested,
          awards: [...branch.awards, nested],
          prefix: `${id}/`,
          layer,
          isBeside: inner.isBeside,
        },
        nested.rule,
      );
      return {
        kind: 'any',
        id,
        min: 1,
        children: [
          whole,
          { kind: 'all', id: `*${id}`, min: 1, children: [below], isAward: nested },
        ],
      };
    }
    default:
      return {
        kind: 'leaf',
        id,
        leaf: { id, layer: inner.layer, rule, awards: branch.awards },
      };
  }
}

/** What a recorded exception waives counts nothing. */
function openLeavesOf(scene: Scene, node: Node): readonly Leaf[] {
  if (node.kind === 'condition' || isWaived(scene, node.id)) return [];
  return node.kind === 'leaf'
    ? [node.leaf]
    : node.children.flatMap((one) => openLeavesOf(scene, one));
}

function leavesOf(node: Node): readonly Leaf[] {
  if (node.kind === 'leaf') return [node.leaf];
  return node.kind === 'condition' ? [] : node.children.flatMap(leavesOf);
}

export function usesOf(scene: Scene, leaf: Leaf, thing: Thing): readonly Use[] {
  if (!mayCount(scene, thing)) return [];
  const { rule } = leaf;
  const base = { thing, leaf, isOpen: false, part: '' };
  const granted = (scene.question.request.exceptions ?? []).some(
    (one) =>
      one.kind === 'substitution' &&
      one.rule === leaf.id.replace('/whole-award', '') &&
      one.holding === thing.id,
  );
  switch (rule.op) {
    case 'qualification':
      return granted || thing.qualification === rule.qualification
        ? [{ ...base, amount: 1, doubts: [] }]
        : [];
    case 'unit':
      return granted || thing.unit?.id === rule.unit ? [{ ...base, amount: 1, doubts: [] }] : [];
    case 'atLeast':
    case 'creditsFrom':
    case 'hoursFrom':
      return usesOfPool(base, rule, { thing, granted });
    default:
      return [];
  }
}

function usesOfPool(
  base: Pick<Use, 'thing' | 'leaf' | 'isOpen' | 'part'>,
  rule: Rule & { readonly op: 'atLeast' | 'creditsFrom' | 'hoursFrom' },
  { thing, granted }: { readonly thing: Thing; readonly granted: boolean },
): readonly Use[] {
  const { unit } = thing;
  const amount =
    rule.op === 'atLeast'
      ? 1
      : rule.op === 'creditsFrom'
        ? creditOf(thing, rule.system)
        : unit?.workloadHours;
  if (amount === undefined) return [];
  const isConverted = rule.op === 'creditsFrom' && unit?.credit?.system !== rule.system;
  const doubts: readonly RiskDoubt[] = isConverted ? ['credit-converted'] : [];
  const named =
    unit !== undefined &&
    (rule.pool.includes(unit.id) || rule.parts.some(({ pool }) => pool.includes(unit.id)));
  const isHigh =
    rule.minLevel === undefined ||
    (unit?.level !== undefined && Number(unit.level.code) >= Number(rule.minLevel.code));
  const parts = rule.parts.filter(({ pool }) => unit !== undefined && pool.includes(unit.id));
  const inParts = (parts.length === 0 ? [''] : parts.map(({ id }) => id)).map((part) => ({
    ...base,
    part,
    amount,
    doubts,
  }));
  if (granted) {
    // Somebody granted it: any place of the rule.
    return parts.length > 0
      ? inParts
      : ['', ...rule.parts.map(({ id }) => id)].map((part) => ({ ...base, part, amount, doubts }));
  }
  if (!isHigh) return [];
  if (named) return inParts;
  const { open } = rule;
  if (open?.levels === undefined || unit?.level === undefined) return [];
  if (!open.levels.codes.includes(unit.level.code)) return [];
  const part = rule.parts.find((one) => one.open)?.id ?? '';
  return [{ ...base, part, isOpen: true, amount, doubts: [...doubts, 'import-needs-approval'] }];
}

export function mayCount({ completesOn }: Pick<Scene, 'completesOn'>, { until }: Thing): boolean {
  return until === undefined || (until !== 'unknown' && completesOn < until);
}

interface Leaves {
  readonly award: Qualification;
  readonly leaves: readonly Leaf[];
  /** Rules that something may be pinned to; one that is waived counts nothing, so the pin cannot be kept. */
  readonly pinned: readonly string[];
}

function isSound(scene: Scene, root: Node, uses: readonly Use[], asked: Leaves): boolean {
  const once = distinct(uses.map(({ thing }) => thing));
  const units = once.flatMap(({ unit }) => unit?.id ?? []);
  if (!isEachUnitOnce(uses)) return false;
  const isExcluded = once.some(({ unit }) =>
    unit?.exclusions.some((id) => id !== unit.id && units.includes(id)),
  );
  if (isExcluded) return false;
  const within = new Set(
    uses.filter(({ leaf }) => leaf.layer === 'award').map(({ thing }) => thing.id),
  );
  if (uses.some(({ leaf, thing }) => leaf.layer === 'special' && !within.has(thing.id)))
    return false;
  if (!keepsPins(scene, uses, asked)) return false;
  if (!holds(scene, root, uses, true) || !areWaysHeld(scene, root, uses)) return false;
  const firstDay = { ...scene, completesOn: scene.question.request.limits.start };
  const canCount = (leaves: readonly Leaf[]) => (thing: Thing) =>
    leaves.some((leaf) => usesOf(firstDay, leaf, thing).length > 0);
  const isPinnedOut = ({ id }: Thing) =>
    (scene.question.request.pins ?? []).some(
      ({ holding, rule }) => holding === id && rule === undefined,
    );
  const firsts = (leaves: readonly Leaf[]) =>
    scene.things.filter(
      (thing) =>
        thing.step === undefined &&
        !isPinnedOut(thing) &&
        leaves.some(
          (leaf) =>
            usesOf(firstDay, leaf, thing).length > 0 && lastsAWeek(scene.question, leaf, thing),
        ),
    );
  const where = (leaves: readonly Leaf[], isNested: boolean) => ({
    isNested,
    firsts: () => firsts(leaves),
    canCount: canCount(leaves),
  });
  if (!keepsConstraints(scene, asked.award, once, where(asked.leaves, false))) return false;
  return nestedAwards(scene, root).every(({ node, award }) => {
    const below = leavesOf(node);
    const inside = uses.filter(({ leaf }) => below.includes(leaf));
    // Reached as a whole, its own rules ask nothing.
    const isWhole = uses.some(({ leaf }) => leaf.id === `${node.id.slice(1)}/whole-award`);
    const isFollowed = !isWhole && holds(scene, node, uses, false);
    const counted = distinct(inside.map(({ thing }) => thing));
    return isFollowed
      ? keepsConstraints(scene, award, counted, where(below, true))
      : keepsOrder(scene, award, where(below, true));
  });
}

/** Several things of one unit are one in each layer; what overlaps counts beside. */
function isEachUnitOnce(uses: readonly Use[]): boolean {
  const places = new Set(
    uses.map(({ leaf, thing }) => `${leaf.layer} ${thing.unit?.id ?? thing.id}`),
  );
  const things = new Set(uses.map(({ leaf, thing }) => `${leaf.layer} ${thing.id}`));
  return things.size === places.size;
}

function distinct(things: readonly Thing[]): readonly Thing[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

function nestedAwards(
  scene: Scene,
  node: Node,
): readonly {
  readonly node: Node & { readonly kind: 'all' | 'any' };
  readonly award: Qualification;
}[] {
  if (node.kind === 'leaf' || node.kind === 'condition' || isWaived(scene, node.id)) return [];
  const own = node.isAward === undefined ? [] : [{ node, award: node.isAward }];
  return [...own, ...node.children.flatMap((child) => nestedAwards(scene, child))];
}

function keepsPins(
  { question: { request } }: Scene,
  uses: readonly Use[],
  { pinned }: Leaves,
): boolean {
  return (request.pins ?? []).every(({ holding, rule }) => {
    const own = uses.filter(({ thing }) => thing.id === holding);
    if (rule === undefined) return own.length === 0;
    return !pinned.includes(rule) || own.some(({ leaf }) => leaf.id === rule);
  });
}

function isWaived({ question: { request } }: Scene, id: string): boolean {
  return (request.exceptions ?? []).some((one) => one.kind === 'waiver' && one.rule === id);
}

/** `isFree`: a condition is no way of a choice beside other ways, so it stops nothing. */
function holds(scene: Scene, node: Node, uses: readonly Use[], isFree: boolean): boolean {
  if (isWaived(scene, node.id)) return true;
  switch (node.kind) {
    case 'condition':
      return isFree || (scene.question.request.conditionsMet ?? []).includes(node.id);
    case 'leaf':
      return isFull(
        node.leaf,
        uses.filter(({ leaf }) => leaf === node.leaf),
      );
    default: {
      const isFree = node.kind === 'all' || node.children.every(({ kind }) => kind === 'condition');
      const held = node.children.filter((child) => holds(scene, child, uses, isFree));
      return held.length >= node.min;
    }
  }
}

/** What does not hold counts nothing. */
function areWaysHeld(scene: Scene, node: Node, uses: readonly Use[]): boolean {
  if (node.kind === 'leaf' || node.kind === 'condition') return true;
  const used = new Set(uses.map(({ leaf }) => leaf));
  return node.children.every((child) => {
    if (!areWaysHeld(scene, child, uses)) return false;
    const isIdle = !leavesOf(child).some((leaf) => used.has(leaf));
    return node.kind === 'all' || isIdle || holds(scene, child, uses, false);
  });
}

function isFull({ rule }: Leaf, uses: readonly Use[]): boolean {
  if (rule.op !== 'atLeast' && rule.op !== 'creditsFrom' && rule.op !== 'hoursFrom')
    return uses.length === 1;
  const sum = (some: readonly Use[]) => some.reduce((all, { amount }) => all + amount, 0);
  const inUnits = rule.op === 'atLeast';
  const open = sum(uses.filter(({ isOpen }) => isOpen));
  const mostOpen = rule.open?.max ?? Number.POSITIVE_INFINITY;
  if (inUnits && open > mostOpen) return false;
  const parts = [...rule.parts, { id: '', min: 0, max: undefined }];
  const amounts = parts.map(({ id, min, max = Number.POSITIVE_INFINITY }) => {
    const inside = uses.filter(({ part }) => part === id);
    const named = sum(inside.filter(({ isOpen }) => !isOpen));
    const own = named + Math.min(mostOpen, sum(inside.filter(({ isOpen }) => isOpen)));
    return {
      isTooMuch: inUnits && own > max,
      isMet: own >= min - 1e-9,
      counted: Math.min(own, max),
    };
  });
  if (amounts.some(({ isTooMuch, isMet }) => isTooMuch || !isMet)) return false;
  const all = amounts.reduce((total, { counted }) => total + counted, 0);
  return all >= rule.min - 1e-9 && !(inUnits && all > (rule.max ?? Number.POSITIVE_INFINITY));
}
