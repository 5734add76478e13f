import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import type { Relaxed } from './relaxations.js';
import type { Look } from './stopping.js';

/** What a scene is made from. */
export interface SceneQuestion {
  readonly request: PlanRequest;
  readonly data: PlanningData;
  readonly relaxed: Relaxed;
  readonly look: Look;
}
