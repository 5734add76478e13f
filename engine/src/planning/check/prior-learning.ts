import { isGrantedStep } from './check-ways.js';
import type { CheckedItem } from './plan-world.js';

/** True for what is recognised instead of earned: held as such, or a step that is granted. */
export function isPriorLearning({ holding, step }: CheckedItem): boolean {
  return holding?.heldAs === 'prior-learning' || (step !== undefined && isGrantedStep(step));
}
