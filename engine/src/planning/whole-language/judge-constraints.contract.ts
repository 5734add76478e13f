import type { Constraint, Qualification } from '../../catalogue/index.js';
import { addMonths, type IsoDate } from '../../terms/index.js';
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
      return isInTime(one, counted, { start, firsts: firsts() });
    case 'order':
    case 'prerequisite': {
      const isOneOfSeveral = isNested || (request.also?.length ?? 0) > 0;
      return isInOrder(scene, one, { canCount, isOneOfSeveral });
    }
    default:
      return true;
  }
}

function isRecent(
  one: Constraint & { readonly kind: 'recency' },
  thing: Thing,
  day: IsoDate,
): boolean {
  if (one.appliesTo === 'prior-learning' && !thing.isPrior) return true;
  if (one.units !== undefined && !one.units.includes(thing.unit?.id ?? '')) return true;
  if (thing.step !== undefined && one.relativeTo === 'start') return true;
  return thing.earnedOn !== undefined && addMonths(thing.earnedOn, one.months) >= day;
}

function isInTime(
  one: Constraint & { readonly kind: 'timeLimit' },
  counted: readonly Thing[],
  { start, firsts }: { readonly start: IsoDate; readonly firsts: readonly Thing[] },
): boolean {
  if (one.from === 'previous-counted') return true;
  const days = [...counted, ...firsts].flatMap(({ earnedOn }) => earnedOn ?? []).toSorted();
  const first = one.from === 'admission' ? start : days[0];
  if (first === undefined) return true;
  const last = addMonths(first, one.months);
  return counted.every(({ unit, earnedOn }) => {
    if (one.units !== undefined && !one.units.includes(unit?.id ?? '')) return true;
    if (earnedOn === undefined) return true;
    return one.from === 'admission' ? earnedOn < last : earnedOn <= last;
  });
}

function isInOrder(
  { things }: Scene,
  one: Constraint & { readonly kind: 'order' | 'prerequisite' },
  {
    canCount,
    isOneOfSeveral,
  }: { readonly canCount: (thing: Thing) => boolean; readonly isOneOfSeveral: boolean },
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
        isThere &&
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
