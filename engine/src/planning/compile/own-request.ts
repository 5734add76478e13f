import type { Holding } from '../../portfolio/index.js';
import type { AwardTarget, PlanRequest } from '../request.js';
import { awardPrefix } from './scoped-graph.js';

/**
 * What of a request is about one further award alone, over other holdings: its pins, exceptions and conditions, by the
 * plain ids of its rules.
 */
export function requestOfAward(
  request: PlanRequest,
  asked: AwardTarget,
  holdings: readonly Holding[],
): PlanRequest {
  const prefix = awardPrefix(asked.qualification);
  const own = (rule: string) => (rule.startsWith(prefix) ? [rule.slice(prefix.length)] : []);
  const { start, hoursPerWeek } = request.limits;
  return {
    ...asked,
    holdings,
    pins: (request.pins ?? []).flatMap((pin) =>
      pin.rule === undefined ? [pin] : own(pin.rule).map((rule) => ({ ...pin, rule })),
    ),
    exceptions: (request.exceptions ?? []).flatMap((one) =>
      own(one.rule).map((rule) => ({ ...one, rule })),
    ),
    conditionsMet: (request.conditionsMet ?? []).flatMap(own),
    limits: { start, hoursPerWeek },
    aims: [],
  };
}
