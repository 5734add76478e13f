import type { PlanRequestFile } from 'cairn/planning';

/** A question to the planner with the units and awards that the person brought along. */
export type PlanQuestion = Pick<PlanRequestFile, 'request' | 'units' | 'qualifications'>;
