import type { Holding } from '../../portfolio/index.js';
import type { PlanStep } from '../plan.js';

/** A step as what the person will hold once it is done; what is granted is held as prior learning. */
export function finishedStep({ unit, title, endsOn, by }: PlanStep, id: string = unit): Holding {
  const isGranted = by === 'prior-learning' || by === 'exemption';
  return {
    id,
    title,
    unit,
    state: 'planned',
    earnedOn: endsOn,
    ...(isGranted ? { heldAs: 'prior-learning' } : {}),
  };
}
