import type { Constraint, Qualification } from '../../catalogue/index.js';
import { addMonths, type IsoDate } from '../../terms/index.js';
import { isDated, isLimited, isRecent, isYoung, type TimeLimit } from './judge-ages.contract.js';
import { creditOf, type Scene, type Thing } from './judge-scene.contract.js';

const CRUMB = 1e-9;

interface Where {
  /** Inside an award that the award asks for. */
  readonly isNested: boolean;
  /** What is held and may count. */
  readonly firsts: () => readonly Thing[];
  /** Whether some place of the award takes it. */
  readonly canCount: (thing: Thing) => boolean;
}

/** Whether what counts toward an award keeps what its constraints say. */
export function keepsConstraints(
  scene: Scene,
  award: Qualification,
  counted: readonly Thing[],
  where: Where,
): boolean {
  return award.constraints.every((one) => keeps(scene, award, counted, { ...where, one }));
}

function keeps(
  scene: Scene,
  award: Qualification,
  counted: readonly Thing[],
  { one, isNested, firsts, canCount }: Where & { readonly one: Constraint },
): boolean {
  const { request } = scene.question;
  const { start } = request.limits;
  const isOneOfSeveral = isNested || (request.also?.length ?? 0) > 0;
  const mayCount = (thing: Thing) => !isOneOfSeveral || canCount(thing);
  const usual = award.credit?.system ?? 'units';
  const body = ({ unit }: Thing) => unit?.awardingBody;
  const sum = (things: readonly Thing[], unit: string) =>
    things.reduce((all, thing) => all + (unit === 'units' ? 1 : (creditOf(thing, unit) ?? 0)), 0);
  const whole = (unit: string) =>
    unit === 'units'
      ? award.totalUnits
      : award.credit?.system === unit
        ? award.credit.amount
        : undefined;
  switch (one.kind) {
    case 'rpl':
    case 'transfer': {
      const own = counted.filter((thing) =>
        one.kind === 'rpl'
          ? thing.isPrior
          : !thing.isPrior && body(thing) !== undefined && body(thing) !== award.awardingBody,
      );
      if (own.some(({ unit }) => one.excludeUnits?.includes(unit?.id ?? ''))) return false;
      if (one.uncapped) return true;
      const unit = one.unit ?? usual;
      const known = one.scope === 'counted' ? undefined : whole(unit);
      if (one.max !== undefined && sum(own, unit) > one.max + CRUMB) return false;
      if (one.share === undefined) return true;
      if (known === undefined && one.max !== undefined && one.scope === undefined) return true;
      return sum(own, unit) <= one.share * (known ?? sum(counted, unit)) + CRUMB;
    }
    case 'residency': {
      const unit = one.unit ?? usual;
      const own = counted.filter(
        (thing) => !thing.isPrior && body(thing) === (one.awardingBody ?? award.awardingBody),
      );
      const least = one.min ?? (one.share ?? 0) * (whole(unit) ?? sum(counted, unit));
      return sum(own, unit) >= least - CRUMB;
    }
    case 'minAtLevel': {
      const high = counted.filter(
        ({ unit }) =>
          unit?.level !== undefined && Number(unit.level.code) >= Number(one.level.code),
      );
      return sum(high, one.system ?? 'units') >= one.min - CRUMB;
    }
    case 'providerCap': {
      const names = new Set(counted.flatMap(({ unit }) => unit?.provider ?? []));
      return [...names].every(
        (name) =>
          sum(
            counted.filter(({ unit }) => unit?.provider === name),
            one.unit ?? 'units',
          ) <=
          one.max + CRUMB,
      );
    }
    case 'exclude':
      return !counted.some(({ unit }) => one.units?.includes(unit?.id ?? ''));
    case 'recency':
      return counted.every((thing) =>
        isRecent(one, thing, one.relativeTo === 'start' ? start : scene.completesOn),
      );
    case 'timeLimit':
      return isInTime(scene, one, { counted, firsts: firsts(), canCount: mayCount });
    case 'order':
    case 'prerequisite':
      return isInOrder(scene, one, { canCount, isOneOfSeveral, isFollowed: true });
    default:
      return true;
  }
}

function isInTime(
  { question, things, completesOn }: Scene,
  one: TimeLimit,
  { counted, firsts, canCount }: TimeQuestion,
): boolean {
  const { start } = question.request.limits;
  if (one.from === 'previous-counted') return true;
  const isIdle = things.every(({ step }) => step === undefined);
  if (!isIdle && !counted.every((thing) => isYoung(one, thing, completesOn))) return false;
  const daysOf = (some: readonly Thing[]) => some.flatMap(({ earnedOn }) => earnedOn ?? []);
  const [firstHeld] = daysOf(firsts).toSorted();
  // What is taken counts from the earliest thing held; without one, a limit on single units from the first day.
  const first = firstHeld ?? (one.units === undefined ? undefined : start);
  const isInOwnTime = ({ earnedOn }: Thing, from: readonly IsoDate[]) => {
    if (earnedOn === undefined) return true;
    if (one.from === 'admission') return earnedOn < addMonths(start, one.months);
    return from.every((day) => earnedOn <= addMonths(day, one.months));
  };
  const asked = (some: readonly Thing[]) => some.filter((thing) => isLimited(one, thing));
  return (
    asked(counted).every((thing) => isDated(one, thing) && isInOwnTime(thing, daysOf(counted))) &&
    asked(things)
      .filter((thing) => thing.step !== undefined && canCount(thing))
      .every((thing) => isInOwnTime(thing, first === undefined ? [] : [first]))
  );
}

interface TimeQuestion {
  readonly counted: readonly Thing[];
  readonly firsts: readonly Thing[];
  /** Whether the limit is about something that is taken, counted or not. */
  readonly canCount: (thing: Thing) => boolean;
}

/** What an award inside says about order and days goes for all that could count in it, also where it is not followed. */
export function keepsOrder(
  scene: Scene,
  { constraints }: Qualification,
  { canCount, firsts }: Pick<Where, 'canCount' | 'firsts'>,
): boolean {
  return constraints.every((one) => {
    switch (one.kind) {
      case 'order':
      case 'prerequisite':
        return isInOrder(scene, one, { canCount, isOneOfSeveral: true, isFollowed: false });
      case 'timeLimit':
        return isInTime(scene, one, { counted: [], firsts: firsts(), canCount });
      default:
        return true;
    }
  });
}

function isInOrder(
  { things }: Scene,
  one: Constraint & { readonly kind: 'order' | 'prerequisite' },
  {
    canCount,
    isOneOfSeveral,
    isFollowed,
  }: {
    readonly canCount: (thing: Thing) => boolean;
    readonly isOneOfSeveral: boolean;
    readonly isFollowed: boolean;
  },
): boolean {
  const steps = things.flatMap(({ step }) => step ?? []);
  const counts = (unit: string) =>
    things.some((thing) => thing.step?.unit.id === unit && canCount(thing));
  const asked = steps.filter(({ unit }) => !isOneOfSeveral || counts(unit.id));
  if (one.kind === 'prerequisite') {
    return one.units.every((unit) => {
      const isHeldOn = (day: IsoDate) =>
        things.some(
          (thing) =>
            thing.step === undefined &&
            thing.unit?.id === unit &&
            (thing.until === undefined || thing.until === 'unknown' || day < thing.until),
        );
      const taken = steps.find((step) => step.unit.id === unit);
      const later = steps.filter((step) => counts(step.unit.id) && step.unit.id !== unit);
      const isThere = things.some((thing) => thing.unit?.id === unit);
      return (
        (isThere || !isFollowed) &&
        later.every(
          (step) =>
            isHeldOn(step.startsOn) || (taken !== undefined && taken.endWeek <= step.startWeek),
        )
      );
    });
  }
  const last = steps.find(({ unit }) => unit.id === one.last);
  const isLast =
    last === undefined || asked.every((step) => step === last || step.endWeek <= last.startWeek);
  const sequence = (one.sequence ?? []).flatMap(
    (unit) => steps.find((step) => step.unit.id === unit) ?? [],
  );
  return (
    isLast &&
    sequence.every((step, at) => at === 0 || (sequence[at - 1]?.endWeek ?? 0) <= step.startWeek)
  );
}
