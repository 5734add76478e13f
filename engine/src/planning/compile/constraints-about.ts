import type { ScopedConstraint } from '../../catalogue/index.js';
import { countsBelow } from './counts-below.js';
import type { Scene } from './scene.js';

/**
 * The constraints that a unit of the plan has to keep: those of awards that could count it. Those of a lone target are
 * about every unit, for one that is only needed first is study toward it as well.
 */
export function constraintsAbout({
  awards,
  graph,
  ...scene
}: Pick<Scene, 'awards' | 'graph' | 'sums' | 'data'>): (
  unit: string,
) => readonly ScopedConstraint[] {
  const isLone = awards.filter(({ role }) => role !== 'onTheWay').length < 2;
  const mayCount = countsBelow(scene);
  const known = new Map<string, readonly ScopedConstraint[]>();
  const about = (id: string) => {
    const unit = scene.data.catalogue.units.get(id);
    return graph.constraints.filter(
      ({ node }) =>
        (isLone && node === graph.root.id) || (unit !== undefined && mayCount(node, unit)),
    );
  };
  return (unit) => {
    const found = known.get(unit) ?? about(unit);
    known.set(unit, found);
    return found;
  };
}
