import type { LevelRef } from '../../terms/index.js';
import type { Constraint } from '../constraints.js';
import type { OpenPool } from '../rules.js';

/**
 * The rules of one qualification in the neutral form that evaluation and planning share.
 *
 * Leaves are slots: places into which an item (something held, or a unit to be taken) is counted. Every id is
 * unique in the graph: rules of the target keep their own id, rules of a qualification that it asks for are
 * written `<id of the asking rule>/<rule id>`.
 */
export interface RequirementGraph {
  readonly qualification: string;
  readonly specialisation?: string;
  readonly root: RequirementNode;
  /** Every node by id, the root included. */
  readonly nodes: ReadonlyMap<string, RequirementNode>;
  /** Every slot by id, in the order of the tree. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly layers: readonly Layer[];
  /** Constraints of the target first, then of the qualifications that it asks for. */
  readonly constraints: readonly ScopedConstraint[];
  /** False when more units qualify somewhere than the catalogue lists: "impossible" is then not certain. */
  readonly poolComplete: boolean;
}

/**
 * A scope of exclusive use: within one layer an item is counted by at most one slot; different layers do not
 * compete. `within` names a layer in which the item must be counted too (a specialisation is chosen among the
 * units that count for the award).
 */
export interface Layer {
  readonly id: string;
  readonly reason: 'award' | 'overlap' | 'shared-award' | 'specialisation';
  readonly within?: string;
}

/** A constraint with the part of the tree that it speaks about (`node`); `id` is unique in the graph. */
export interface ScopedConstraint {
  readonly id: string;
  readonly qualification: string;
  readonly node: string;
  readonly constraint: Constraint;
}

/** What a slot counts: whole units, credits of one system, or hours by one field of the unit. */
export type Measure =
  | { readonly kind: 'units' }
  | { readonly kind: 'credits'; readonly system: string }
  | { readonly kind: 'hours'; readonly field: string };

/** A node of the tree. `rule` is the id in its own qualification, `id` the one in the graph. */
export type RequirementNode = AllNode | AnyNode | SumNode | ConditionNode;

interface NodeBase {
  readonly id: string;
  readonly rule: string;
  readonly qualification: string;
  readonly label: string;
  readonly layer: string;
}

/** Every child holds. */
export interface AllNode extends NodeBase {
  readonly kind: 'all';
  readonly children: readonly RequirementNode[];
}

/** At least `min` children hold. An asked-for qualification is one: held whole, or its own rules met. */
export interface AnyNode extends NodeBase {
  readonly kind: 'any';
  readonly min: number;
  readonly children: readonly RequirementNode[];
}

/**
 * The amounts counted in the slots of all parts reach `min`; more than `max` is surplus. Bounds hold on three
 * steps: the node, each of its parts, each slot of a part. A rule without parts has one part with min 0.
 */
export interface SumNode extends NodeBase {
  readonly kind: 'sum';
  readonly measure: Measure;
  readonly min: number;
  readonly max?: number;
  readonly parts: readonly SumPart[];
  readonly poolComplete: boolean;
}

/** A group of slots with its own bounds; `id` is the part's id in the rule, absent for "everything else". */
export interface SumPart {
  readonly id?: string;
  readonly label: string;
  readonly min: number;
  readonly max?: number;
  readonly slots: readonly Slot[];
}

/** Something that only the person can state; `conditionsMet` lists `id` when it holds. */
export interface ConditionNode extends NodeBase {
  readonly kind: 'condition';
  readonly about: string;
  readonly text: string;
  readonly anyOf: readonly string[];
  readonly min?: number;
}

/** A place in which items are counted. Slots that may be met only by a placeholder unit are slots like others. */
export interface Slot {
  readonly id: string;
  /** Id of the sum node. */
  readonly node: string;
  readonly part?: string;
  readonly layer: string;
  readonly measure: Measure;
  /** Most that counts here, in the measure; absent = only the bounds of part and node. */
  readonly max?: number;
  /** Ids of units and qualifications that count by name; empty in an open slot. */
  readonly pool: ReadonlySet<string>;
  /** Set when the slot takes what the pool does not name. */
  readonly open?: OpenAcceptance;
  readonly minLevel?: LevelRef;
  /** Qualification whose `creditAt` entries apply. */
  readonly target: string;
  /**
   * Units that count only as parts of a finished whole, never on their own here, by the id of the constraint
   * that says so.
   */
  readonly wholeOnly: ReadonlyMap<string, string>;
}

/** What an open slot takes: items of these levels whose id is not `named` in the pool of the rule. */
export interface OpenAcceptance extends OpenPool {
  readonly named: ReadonlySet<string>;
}
