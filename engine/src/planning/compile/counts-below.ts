import { acceptsItem, itemOfUnit, type Slot, type Unit } from '../../catalogue/index.js';
import type { Scene } from './scene.js';

/** Whether some rule at or below a node of the tree could count a unit of the plan; what is waived counts nothing. */
export type CountsBelow = (node: string, unit: Unit) => boolean;

/** What the rules of a scene could count. */
export function countsBelow({ sums, data }: Pick<Scene, 'sums' | 'data'>): CountsBelow {
  const slotsBelow = new Map<string, readonly Slot[]>();
  const slotsOf = (id: string) =>
    sums
      .filter(({ node, path }) => node.id === id || path.some((above) => above.id === id))
      .flatMap(({ node }) => node.parts.flatMap((part) => part.slots));
  return (node, unit) => {
    const slots = slotsBelow.get(node) ?? slotsOf(node);
    slotsBelow.set(node, slots);
    const item = itemOfUnit(unit);
    return slots.some((slot) => acceptsItem(slot, item, data.counting).kind === 'counts');
  };
}
