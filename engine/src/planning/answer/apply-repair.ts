import type { Repair } from '../plan.js';
import type { PlanLimits, PlanRequest } from '../request.js';

const REASON = 'tried as a repair';

/**
 * The request with a repair made, all changes of it. Undefined when a request cannot say the change: a rule over a
 * whole award (a constraint) is not the person's to waive. `drop-rule` becomes a recorded waiver with the reason.
 */
export function applyRepair(
  request: PlanRequest,
  repair: Repair,
  reason: string = REASON,
): PlanRequest | undefined {
  const first = applyOne(request, repair, reason);
  return (repair.also ?? []).reduce<PlanRequest | undefined>(
    (changed, next) => changed && applyRepair(changed, next, reason),
    first,
  );
}

function applyOne(request: PlanRequest, repair: Repair, reason: string): PlanRequest | undefined {
  const { kind, about, amount, currency, untilDay } = repair;
  const { limits } = request;
  const withLimits = (change: Partial<PlanLimits>): PlanRequest => ({
    ...request,
    limits: { ...limits, ...change },
  });
  switch (kind) {
    case 'raise-budget':
      return amount === undefined || currency === undefined
        ? undefined
        : withLimits({ budget: { minor: amount, currency } });
    case 'move-deadline':
      return untilDay && withLimits({ deadline: untilDay });
    case 'add-hours':
      return amount === undefined ? undefined : withLimits({ hoursPerWeek: amount });
    case 'usual-hours':
      // Weeks with more hours than usual stay: the repair was proven with them.
      return withLimits({
        hoursCalendar: (limits.hoursCalendar ?? []).filter(
          (entry) => entry.hoursPerWeek > limits.hoursPerWeek,
        ),
      });
    case 'allow-language':
      return allowing(request, 'languages', about);
    case 'allow-mode':
      return allowing(request, 'modes', about);
    case 'allow-country':
      return allowing(request, 'countries', about);
    case 'drop-break':
      return withLimits({
        breaks: (limits.breaks ?? []).filter(({ from }) => about !== undefined && from !== about),
      });
    case 'allow-unit':
      return withLimits({ without: (limits.without ?? []).filter((unit) => unit !== about) });
    case 'take-outside':
      return withLimits({ with: (limits.with ?? []).filter((unit) => unit !== about) });
    case 'drop-pin':
      return { ...request, pins: (request.pins ?? []).filter((pin) => pin.holding !== about) };
    case 'drop-award':
      return {
        ...request,
        also: (request.also ?? []).filter((award) => award.qualification !== about),
      };
    case 'allow-double-counting':
      return { ...request, doubleCounting: { kind: 'allowed' } };
    case 'drop-rule': {
      if (about === undefined || repair.isConstraint === true) return undefined;
      const waiver = { kind: 'waiver', rule: about, reason } as const;
      return { ...request, exceptions: [...(request.exceptions ?? []), waiver] };
    }
    default:
      return kind satisfies never;
  }
}

type ListLimit = 'languages' | 'modes' | 'countries';

/** One more is allowed; without a name, all are. */
function allowing(request: PlanRequest, list: ListLimit, name: string | undefined): PlanRequest {
  if (name === undefined) return without(request, list);
  const { limits } = request;
  return { ...request, limits: { ...limits, [list]: [...(limits[list] ?? []), name] } };
}

function without(request: PlanRequest, limit: ListLimit): PlanRequest {
  const { [limit]: _, ...limits } = request.limits;
  return { ...request, limits };
}
