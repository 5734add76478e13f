import { useState } from 'react';
import { useStaircase } from '../../../planner/index.js';
import { ChancesSection } from '../chances/ChancesSection.js';
import type { Next, Target } from '../data/useNext.js';
import { OtherWays } from './OtherWays.js';
import { type StairsAxes, StairsSection } from './StairsSection.js';
import { isSameChoice, isSamePoint, type PickedPlan } from './usePick.js';

interface ChoicesProps {
  /** The page with the best plan, whatever is picked. */
  readonly asked: Next;
  readonly target: Target;
  readonly choices: PickedPlan;
}

/** All that could be done instead: the staircase of weeks and fees, and plans of other units. */
export function Choices({ asked, target, choices }: ChoicesProps) {
  const { planner, request, search } = asked;
  const { state } = search;
  const [axes, setAxes] = useState<StairsAxes>('two');
  // The climb waits for the best plan, so that the two do not slow each other.
  const isFound = state.kind === 'optimal' || (state.kind === 'stopped' && !state.isSearching);
  const stairs = useStaircase(planner, isFound ? request : undefined);
  const isThree = isFound && axes === 'three';
  const surface = useStaircase(planner, isThree ? request : undefined, 'surface');
  const { picked, pick } = choices;
  const best = isFound ? state.plan : undefined;
  const shown = picked?.plan ?? best;
  const titleOf = (unit: string) => target.release.catalogue.units.get(unit)?.title ?? unit;
  const from = isThree ? 'surface' : 'stairs';
  const isSame = isThree ? isSameChoice : isSamePoint;
  return (
    <>
      <StairsSection
        search={stairs}
        {...{ surface, axes, shown, titleOf }}
        onAxes={setAxes}
        onPick={(point) => pick(isSame(point.plan, best) ? undefined : { ...point, from })}
      />
      {best === undefined || best.steps.length === 0 ? null : (
        <>
          <OtherWays {...{ planner, request, shown, titleOf, pick }} />
          <ChancesSection {...{ planner, request }} plan={shown ?? best} />
        </>
      )}
    </>
  );
}
