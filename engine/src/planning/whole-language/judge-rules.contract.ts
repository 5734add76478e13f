import type { Qualification, Rule } from '../../catalogue/index.js';
import type { DrawnQuestion } from './drawn-question.contract.js';
import type { Scene } from './judge-scene.contract.js';

/** What is asked for: an award, and how its rules are named in the request. */
export interface Asked {
  readonly award: Qualification;
  readonly specialisation?: string;
  readonly prefix: string;
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

/** The rules of an award with those of a specialisation beside them. */
export function rootOf({ awards }: DrawnQuestion, { award, specialisation, prefix }: Asked): Node {
  const top = { award, awards: [award], prefix };
  const own = nodeOf(awards, { ...top, layer: 'award', isBeside: false }, award.rule);
  const special = award.specialisations.find(({ id }) => id === specialisation);
  if (special === undefined) return own;
  const branch = { ...top, layer: 'special', isBeside: true };
  const children = [own, nodeOf(awards, branch, special.rule)];
  // Who waives the whole tree waives what specialises it.
  return { kind: 'all', id: own.id, min: 2, children };
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
export function openLeavesOf(scene: Scene, node: Node): readonly Leaf[] {
  if (node.kind === 'condition' || isWaived(scene, node.id)) return [];
  return node.kind === 'leaf'
    ? [node.leaf]
    : node.children.flatMap((one) => openLeavesOf(scene, one));
}

export function leavesOf(node: Node): readonly Leaf[] {
  if (node.kind === 'leaf') return [node.leaf];
  return node.kind === 'condition' ? [] : node.children.flatMap(leavesOf);
}

export function nestedAwards(
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

export function isWaived({ question: { request } }: Scene, id: string): boolean {
  return (request.exceptions ?? []).some((one) => one.kind === 'waiver' && one.rule === id);
}
