import type { PlanAim, PlanRequest } from './request.js';

/** The same question with other aims, one after the other; weights of the request are left out. */
export function withAims(request: PlanRequest, aims: readonly PlanAim[]): PlanRequest {
  const { weights: _, ...asked } = request;
  return { ...asked, aims };
}
