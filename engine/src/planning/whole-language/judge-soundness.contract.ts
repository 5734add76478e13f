import type { Qualification } from '../../catalogue/index.js';
import { lastsAWeek } from './judge-ages.contract.js';
import { keepsConstraints, keepsOrder } from './judge-constraints.contract.js';
import { isWaived, type Leaf, leavesOf, type Node, nestedAwards } from './judge-rules.contract.js';
import type { Scene, Thing } from './judge-scene.contract.js';
import { type Use, usesOf } from './judge-uses.contract.js';

interface Leaves {
  readonly award: Qualification;
  readonly leaves: readonly Leaf[];
  /** Rules that something may be pinned to; one that is waived counts nothing, so the pin cannot be kept. */
  readonly pinned: readonly string[];
}

export function isSound(scene: Scene, root: Node, uses: readonly Use[], asked: Leaves): boolean {
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
  const nested = nestedAwards(scene, root).map(({ node, award }) => {
    const below = leavesOf(node);
    const inside = uses.filter(({ leaf }) => below.includes(leaf));
    const counted = distinct(inside.map(({ thing }) => thing));
    const isKept = keepsConstraints(scene, award, counted, where(below, true));
    return { node, award, below, isKept, isEmpty: inside.length === 0 };
  });
  // An award in which nothing counts is no way while its constraints are broken.
  const closed = nested.flatMap(({ node, isKept, isEmpty }) => (isEmpty && !isKept ? [node] : []));
  const counting: Counting = { scene, uses, closed };
  if (!holds(counting, root, true) || !areWaysHeld(counting, root)) return false;
  return nested.every(({ node, award, below, isKept }) => {
    // Reached as a whole, its own rules ask nothing.
    const isWhole = uses.some(({ leaf }) => leaf.id === `${node.id.slice(1)}/whole-award`);
    const isFollowed = !isWhole && holds(counting, node, false);
    return isFollowed ? isKept : keepsOrder(scene, award, where(below, true));
  });
}

interface Counting {
  readonly scene: Scene;
  readonly uses: readonly Use[];
  /** Ways that do not hold whatever counts. */
  readonly closed: readonly Node[];
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

/** `isFree`: a condition is no way of a choice beside other ways, so it stops nothing. */
function holds(counting: Counting, node: Node, isFree: boolean): boolean {
  const { scene, uses, closed } = counting;
  if (closed.includes(node)) return false;
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
      // The rule of an award inside is a way beside the award held as a whole.
      const isFree =
        node.isAward === undefined &&
        (node.kind === 'all' || node.children.every(({ kind }) => kind === 'condition'));
      const held = node.children.filter((child) => holds(counting, child, isFree));
      return held.length >= node.min;
    }
  }
}

/** What does not hold counts nothing. */
function areWaysHeld(counting: Counting, node: Node): boolean {
  if (node.kind === 'leaf' || node.kind === 'condition') return true;
  const used = new Set(counting.uses.map(({ leaf }) => leaf));
  return node.children.every((child) => {
    if (!areWaysHeld(counting, child)) return false;
    const isIdle = !leavesOf(child).some((leaf) => used.has(leaf));
    return node.kind === 'all' || isIdle || holds(counting, child, false);
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
