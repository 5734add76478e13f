import type { Plan, PlanRequest } from 'cairn/planning';
import { placesWithAwards } from '../data/plan-awards.js';
import type { Target } from '../data/useNext.js';
import type { BreakFrame } from './break-words.js';

/** What sentences about a broken plan for a target are made from, rules of its further awards included. */
export function breakFrameOf(
  plan: Plan,
  request: PlanRequest,
  target: Pick<Target, 'release' | 'places'>,
): BreakFrame {
  const { release, places } = target;
  return {
    plan,
    request,
    catalogue: release.catalogue,
    places: places && placesWithAwards(places, plan, target),
  };
}
