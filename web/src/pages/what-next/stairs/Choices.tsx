import { useStaircase } from '../../../planner/index.js';
import { ChancesSection } from '../chances/ChancesSection.js';
import type { Next, Target } from '../data/useNext.js';
import { OtherWays } from './OtherWays.js';
import { StairsSection } from './StairsSection.js';
import { isSamePoint, type PickedPlan } from './usePick.js';

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
  // The climb waits for the best plan, so that the two do not slow each other.
  const isFound = state.kind === 'optimal' || (state.kind === 'stopped' && !state.isSearching);
  const stairs = useStaircase(planner, isFound ? request : undefined);
  const { picked, pick } = choices;
  const best = isFound ? state.plan : undefined;
  const shown = picked?.plan ?? best;
  const titleOf = (unit: string) => target.release.catalogue.units.get(unit)?.title ?? unit;
  return (
    <>
      <StairsSection
        search={stairs}
        shown={shown}
        titleOf={titleOf}
        onPick={(point) =>
          pick(isSamePoint(point.plan, best) ? undefined : { ...point, from: 'stairs' })
        }
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
