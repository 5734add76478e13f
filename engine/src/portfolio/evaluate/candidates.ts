import { acceptsItem, itemOfUnit, type SumNode, slotsOf } from '../../catalogue/index.js';
import { compareText, type EvaluationScene } from './scene.js';

/**
 * Units of the catalogue that a rule would count and that nobody here holds, in id order. Units that stand for a
 * choice are left out. What an open pool takes is listed only where the pool names nothing.
 */
export function candidatesFor(scene: EvaluationScene, node: SumNode): readonly string[] {
  const held = new Set(scene.held.flatMap((entry) => entry.holding.unit ?? []));
  const slots = slotsOf(node);
  const named = slots.some((slot) => slot.pool.size > 0);
  const asked = named ? slots.filter((slot) => slot.open === undefined) : slots;
  const names = named
    ? asked.flatMap((slot) => [...slot.pool])
    : [...scene.request.catalogue.units.keys()];
  return [...new Set(names)]
    .filter((name) => {
      const unit = scene.request.catalogue.units.get(name);
      if (unit === undefined || unit.isSlot || held.has(name)) return false;
      const item = itemOfUnit(unit);
      return asked.some((slot) => acceptsItem(slot, item, scene.request).kind === 'counts');
    })
    .sort(compareText);
}
