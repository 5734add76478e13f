import { acceptsItem, itemOfUnit, type SumNode, slotsOf } from '../../catalogue/index.js';
import { compareText } from './scene.js';
import type { SolvedScene } from './solved-scene.js';

/**
 * Units of the catalogue that a rule would count and that no counted holding stands for, in id order. Units that
 * stand for a choice are left out. What an open pool takes is listed only where the pool names nothing.
 */
export function candidatesFor(solved: SolvedScene, node: SumNode): readonly string[] {
  const { scene } = solved.parts;
  const held = new Set(solved.countings.flatMap((entry) => entry.held.holding.unit ?? []));
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
