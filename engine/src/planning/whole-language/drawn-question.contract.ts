import {
  buildCatalogue,
  type Constraint,
  type Offering,
  type OpenPool,
  type PoolPart,
  type Qualification,
  type Rule,
  type Unit,
} from '../../catalogue/index.js';
import type { Holding, RuleException } from '../../portfolio/index.js';
import { addDays, addWeeks } from '../../terms/index.js';
import { awardNamed, dataOf, START, unitNamed } from '../planning-cases.contract.js';
import type { PlanningData } from '../planning-data.js';
import type { DoubleCounting, PlanAim, PlanLimits, PlanRequest } from '../request.js';
import { type Draw, drawFrom } from './draw.contract.js';

/** A question as plain data, so that a failing one can be made smaller piece by piece. */
export interface DrawnQuestion {
  readonly units: readonly Unit[];
  readonly awards: readonly Qualification[];
  readonly request: PlanRequest;
}

/** Weeks in which every plan has to end. */
export const MOST_WEEKS = 5;
/** ECTS of one `pts`. */
export const ECTS_A_POINT = 0.5;

/** The data of a question: one other credit system, levels that compare as numbers. */
export function dataOfQuestion({ units, awards }: DrawnQuestion): PlanningData {
  const data = dataOf(buildCatalogue(units, awards));
  return {
    ...data,
    counting: {
      ...data.counting,
      convert: (credit, system) =>
        credit.system === 'pts' && system === 'ects'
          ? {
              amount: { min: credit.amount * ECTS_A_POINT, max: credit.amount * ECTS_A_POINT },
              basis: 'test',
            }
          : undefined,
    },
  };
}

/** Units that may be studied, and ids of all. */
const STUDIED = ['a', 'b', 'c', 'd'] as const;
const HELD = ['h', 'i'] as const;

/** The question of a seed: any feature of the rule language beside any other. */
export function drawQuestion(seed: number): DrawnQuestion {
  const draw = drawFrom(seed);
  const studied = draw.chance(0.2) ? [...STUDIED] : STUDIED.slice(0, 3);
  const ids = [...studied, ...HELD];
  const units = ids.map((id, at) => drawUnit(draw, id, ids, at));
  const several = draw.chance(0.4);
  const awards = [
    drawAward(draw, 'award', ids),
    drawAward(draw, 'inner', ids),
    ...(several ? [drawAward(draw, 'other', ids)] : []),
  ];
  return { units, awards, request: drawRequest(draw, { ids, studied, awards, several }) };
}

function drawUnit(draw: Draw, id: string, ids: readonly string[], at: number): Unit {
  const isHeld = id === 'h' || id === 'i';
  const weeks = draw.int(1, 2);
  const pace = draw.int(1, 3);
  const others = ids.filter((other) => other !== id);
  const earlier = ids.filter((other, index) => index < at || other === 'h');
  const byWeek = weeks === 2 && draw.chance(0.2) ? [draw.int(0, 4), draw.int(1, 4)] : undefined;
  const hours = byWeek?.reduce((sum, each) => sum + each, 0) ?? weeks * pace;
  const needs = !isHeld && draw.chance(0.35) ? [{ anyOf: draw.some(earlier) }] : [];
  const more = needs.length > 0 && draw.chance(0.2) ? [{ anyOf: draw.some(earlier) }] : [];
  const { fee: _, ...base } = unitNamed(id);
  return {
    ...base,
    durationWeeks: weeks,
    workloadHours: hours,
    ...(byWeek === undefined ? {} : { hoursByWeek: byWeek }),
    ...(draw.chance(0.9) ? { fee: aud(draw.int(0, 4)) } : {}),
    credit: draw.chance(0.85)
      ? { amount: draw.int(1, 6), system: 'ects' }
      : { amount: draw.int(1, 10), system: 'pts' },
    ...(draw.chance(0.9) ? { level: level(draw.int(3, 5)) } : {}),
    knowing: draw.chance(0.2) ? 'recalled' : 'read',
    provider: draw.pick(['p', 'q']),
    awardingBody: draw.pick(['body', 'other-body']),
    country: draw.pick(['AU', 'AU', 'NZ']),
    language: draw.pick(['en', 'en', 'de']),
    mode: draw.pick(['online', 'online', 'on-site'] as const),
    prerequisites: [...needs, ...more].filter(({ anyOf }) => anyOf.length > 0),
    ...(!isHeld && draw.chance(0.15) ? { corequisites: [{ anyOf: [draw.pick(others)] }] } : {}),
    exclusions: draw.chance(0.12) ? [draw.pick(others)] : [],
    ...(draw.chance(0.12) ? { validityMonths: 1 } : {}),
    offerings: draw.chance(0.35) ? drawOfferings(draw, id) : [],
    isSlot: isHeld && draw.chance(0.7),
  };
}

function drawOfferings(draw: Draw, id: string): readonly Offering[] {
  return Array.from({ length: draw.int(1, 2) }, (_, at) => ({
    id: `${id}${at + 1}`,
    ...(draw.chance(0.8) ? { starts: drawStarts(draw) } : {}),
    ...(draw.chance(0.5) ? { fee: aud(draw.int(0, 4)) } : {}),
    ...(draw.chance(0.2) ? { mode: draw.pick(['online', 'on-site'] as const) } : {}),
    ...(draw.chance(0.2) ? { language: draw.pick(['en', 'de']) } : {}),
  }));
}

function drawStarts(draw: Draw) {
  const days = Array.from({ length: draw.int(1, 2) }, () =>
    addDays(START, 7 * draw.int(0, 3) + (draw.chance(0.3) ? draw.int(1, 6) : 0)),
  );
  return [...new Set(days)].toSorted();
}

function aud(hundreds: number) {
  return { minor: hundreds * 100, currency: 'AUD' };
}

function level(code: number) {
  return { framework: 'au-aqf', code: String(code) };
}

function drawAward(draw: Draw, id: string, ids: readonly string[]): Qualification {
  // Rules of the award inside have ids of their own, so that a plain id names one rule.
  const counter = { next: id === 'inner' ? 100 : 0 };
  const rule = id === 'inner' ? drawLeaf(draw, ids, counter, false) : drawTree(draw, ids, counter);
  const constraints = Array.from({ length: draw.pick([0, 0, 1, 1, 2]) }, (_, at) =>
    drawConstraint(draw, ids, `${id}-c${at}`),
  );
  return awardNamed(id, rule, {
    ...(draw.chance(0.4) ? { credit: { amount: draw.int(4, 10), system: 'ects' } } : {}),
    ...(draw.chance(0.2) ? { totalUnits: draw.int(2, 3) } : {}),
    knowing: draw.chance(0.12) ? 'recalled' : 'read',
    constraints,
    specialisations: [
      {
        id: 'special',
        title: 'special',
        rule: drawLeaf(draw, ids, { next: counter.next + 50 }, false),
      },
    ],
  });
}

interface Counter {
  next: number;
}

function base(draw: Draw, counter: Counter) {
  counter.next += 1;
  const id = `r${counter.next}`;
  return { id, label: id, knowing: 'read', overlap: draw.chance(0.12) } as const;
}

function drawTree(draw: Draw, ids: readonly string[], counter: Counter): Rule {
  const leaf = () => drawLeaf(draw, ids, counter, true);
  const all = (of: readonly Rule[]): Rule => ({ ...base(draw, counter), op: 'allOf', of });
  const any = (of: readonly Rule[]): Rule => ({
    ...base(draw, counter),
    op: 'anyOf',
    min: draw.chance(0.2) ? 2 : 1,
    of,
  });
  switch (draw.int(0, 5)) {
    case 0:
      return leaf();
    case 1:
      return any([leaf(), leaf()]);
    case 2:
      return all([any([leaf(), leaf()]), leaf()]);
    case 3:
      return any([all([leaf(), leaf()]), leaf()]);
    default:
      return all([leaf(), leaf()]);
  }
}

function drawLeaf(draw: Draw, ids: readonly string[], counter: Counter, mayNest: boolean): Rule {
  const own = base(draw, counter);
  const kind = draw.int(0, mayNest ? 11 : 9);
  if (kind === 10) {
    const text = 'a condition';
    return { ...own, overlap: false, op: 'condition', kind: 'work', text, anyOf: [] };
  }
  if (kind === 11) return { ...own, op: 'qualification', qualification: 'inner' };
  if (kind <= 1) return { ...own, op: 'unit', unit: draw.pick(ids) };
  const pool = draw.some(ids, 2);
  const inUnits = kind <= 5;
  const isBig = !inUnits;
  const size = isBig ? draw.int(1, 7) : draw.int(1, 2);
  const open = draw.chance(0.12) ? drawOpen(draw, isBig) : undefined;
  const shared = {
    ...own,
    pool,
    poolComplete: open === undefined,
    ...(open === undefined ? {} : { open }),
    parts: draw.chance(0.25) ? drawParts(draw, pool, isBig, open !== undefined) : [],
    min: size,
    ...(draw.chance(0.3) ? { max: size + draw.int(0, 1) } : {}),
    ...(draw.chance(0.15) ? { minLevel: level(draw.int(3, 5)) } : {}),
  };
  if (inUnits) return { ...shared, op: 'atLeast' };
  if (kind <= 8) return { ...shared, op: 'creditsFrom', system: 'ects' };
  return { ...shared, op: 'hoursFrom', measure: 'workloadHours' };
}

function drawOpen(draw: Draw, isBig: boolean): OpenPool {
  return {
    from: 'elsewhere',
    levels: { framework: 'au-aqf', codes: draw.some(['3', '4', '5'], 1) },
    ...(draw.chance(0.5) ? { max: isBig ? draw.int(1, 5) : 1 } : {}),
  };
}

function drawParts(
  draw: Draw,
  pool: readonly string[],
  isBig: boolean,
  hasOpen: boolean,
): readonly PoolPart[] {
  const half = Math.ceil(pool.length / 2);
  const part = (id: string, of: readonly string[], open: boolean): PoolPart => {
    const min = draw.chance(0.5) ? draw.int(0, isBig ? 3 : 1) : 0;
    const most = min + draw.int(isBig ? 1 : 0, isBig ? 4 : 1);
    return {
      id,
      label: id,
      min,
      pool: of,
      open,
      ...(draw.chance(0.4) ? { max: Math.max(1, most) } : {}),
    };
  };
  const first = part('one', pool.slice(0, half), hasOpen && draw.chance(0.5));
  return draw.chance(0.5) ? [first] : [first, part('two', pool.slice(half), false)];
}

function drawConstraint(draw: Draw, ids: readonly string[], id: string): Constraint {
  const text = { id, text: 'text', knowing: 'read' } as const;
  const unit = draw.pick(['units', 'ects']);
  const share = draw.pick([0, 0.25, 1 / 3, 0.5, 0.67, 1]);
  const size = unit === 'units' ? draw.int(0, 2) : draw.int(0, 7);
  const bound = draw.chance(0.5) ? { max: size } : { share };
  const scope = 'share' in bound && draw.chance(0.3) ? { scope: 'counted' } : {};
  const banned = draw.chance(0.2) ? { excludeUnits: draw.some(ids, 1) } : {};
  const least = draw.chance(0.5) ? { min: size } : { share };
  switch (draw.int(0, 14)) {
    case 0:
    case 1:
      return { ...text, kind: 'rpl', unit, ...bound, ...scope, ...banned };
    case 2:
      return { ...text, kind: 'transfer', unit, ...bound, ...scope };
    case 3:
      return { ...text, kind: 'rpl', uncapped: true, excludeUnits: draw.some(ids, 1) };
    case 4:
      return { ...text, kind: 'residency', unit, ...least };
    case 5: {
      const asked = draw.chance(0.4) ? { units: draw.some(ids, 1) } : {};
      const only = draw.chance(0.2) ? { appliesTo: 'prior-learning' as const } : {};
      const relativeTo = draw.pick(['start', 'completion'] as const);
      const months = draw.pick([1, 12]);
      return { ...text, kind: 'recency', months, relativeTo, ...asked, ...only };
    }
    case 6: {
      const asked = draw.chance(0.3) ? { units: draw.some(ids, 1) } : {};
      const from = draw.pick(['first-counted', 'admission'] as const);
      return { ...text, kind: 'timeLimit', months: draw.pick([1, 13]), from, ...asked };
    }
    case 7:
      return { ...text, kind: 'order', last: draw.pick(ids) };
    case 8:
      return { ...text, kind: 'order', sequence: draw.some(ids, 2) };
    case 9:
      return { ...text, kind: 'prerequisite', units: [draw.pick(ids)] };
    case 10: {
      const least = { level: level(draw.int(3, 5)), min: Math.max(1, size) };
      return { ...text, kind: 'minAtLevel', ...least, system: unit };
    }
    case 11:
      return { ...text, kind: 'providerCap', max: Math.max(1, size), unit };
    case 12:
      return { ...text, kind: 'doubleCount', allowed: draw.chance(0.6) };
    case 13:
      return { ...text, kind: 'noDoubleUse' };
    default:
      return { ...text, kind: 'exclude', units: draw.some(ids, 1) };
  }
}

interface Scope {
  readonly ids: readonly string[];
  readonly studied: readonly string[];
  readonly awards: readonly Qualification[];
  readonly several: boolean;
}

const AIMS: readonly (readonly PlanAim[])[] = [
  ['time', 'cost', 'risk'],
  ['cost', 'risk', 'time'],
  ['risk', 'time', 'cost'],
  ['cost', 'time'],
  ['recognition', 'time', 'cost'],
  ['time', 'recognition', 'cost', 'risk'],
];

function drawRequest(draw: Draw, scope: Scope): PlanRequest {
  const { studied, several } = scope;
  const onTheWay = several && draw.chance(0.3);
  const also = several && !onTheWay;
  const specialises = draw.chance(0.1) ? { specialisation: 'special' } : {};
  const holdings = HELD.filter(() => draw.chance(0.5)).map((id) => drawHolding(draw, id));
  const again = draw.chance(0.06) ? [drawHolding(draw, 'a')] : [];
  const held = [...holdings, ...again];
  const sharing = drawSharing(draw);
  const aims: readonly PlanAim[] = draw.pick(AIMS);
  const weighs = draw.chance(0.15);
  const failed = draw.chance(0.12) ? [drawFailure(draw, studied)] : [];
  const named = (idsOf: (rule: Rule) => readonly string[]) =>
    scope.awards.flatMap(({ id, rule }) => {
      if (id === 'award') return idsOf(rule);
      return id === 'other' && also ? idsOf(rule).map((one) => `other:${one}`) : [];
    });
  const [rules, places] = [named(leafIds), named(placeIds)];
  const exceptions = drawExceptions(draw, rules, held);
  const pins =
    held.length > 0 && draw.chance(0.12)
      ? [
          {
            holding: draw.pick(held).id,
            ...(places.length > 0 && draw.chance(0.6) ? { rule: draw.pick(places) } : {}),
          },
        ]
      : [];
  return {
    qualification: 'award',
    ...specialises,
    holdings: held,
    limits: drawLimits(draw, studied),
    aims:
      onTheWay && draw.chance(0.6)
        ? draw.pick([
            ['awards', ...aims],
            [...aims, 'awards'],
          ])
        : aims,
    ...(weighs
      ? {
          weights: {
            time: draw.int(0, 4),
            cost: draw.int(1, 4),
            risk: draw.int(0, 3),
            ...(onTheWay ? { awards: draw.int(0, 4) } : {}),
          },
        }
      : {}),
    ...(pins.length > 0 ? { pins } : {}),
    ...(exceptions.length > 0 ? { exceptions } : {}),
    ...(draw.chance(0.5) ? { conditionsMet: rules } : {}),
    ...drawAssumptions(draw, studied),
    recognition: draw.chance(0.3) ? drawOptions(draw, studied) : [],
    ...(failed.length > 0 ? { failed } : {}),
    ...(also ? { also: [{ qualification: 'other', ...specialised(draw) }] } : {}),
    ...(also && sharing !== undefined ? { doubleCounting: sharing } : {}),
    ...(onTheWay ? { onTheWay: [{ qualification: 'other', ...specialised(draw) }] } : {}),
  };

  function specialised(one: Draw) {
    return one.chance(0.08) ? { specialisation: 'special' } : {};
  }
}

/** Rules that sum something: a pin to any other names no place. */
function placeIds(rule: Rule): readonly string[] {
  if (rule.op === 'allOf' || rule.op === 'anyOf') return rule.of.flatMap(placeIds);
  return rule.op === 'condition' || rule.op === 'qualification' ? [] : [rule.id];
}

function leafIds(rule: Rule): readonly string[] {
  return rule.op === 'allOf' || rule.op === 'anyOf' ? rule.of.flatMap(leafIds) : [rule.id];
}

function drawHolding(draw: Draw, unit: string): Holding {
  return {
    id: `held-${unit}`,
    title: unit,
    unit,
    state: draw.pick(['verified', 'claimed'] as const),
    ...(draw.chance(0.9) ? { earnedOn: addDays(START, -draw.pick([10, 20, 340, 355, 370])) } : {}),
    ...(draw.chance(0.25) ? { expiresOn: addDays(START, draw.int(0, 30)) } : {}),
    ...(draw.chance(0.3) ? { heldAs: 'prior-learning' as const } : {}),
  };
}

function drawSharing(draw: Draw): DoubleCounting | undefined {
  return draw.pick<DoubleCounting | undefined>([
    undefined,
    { kind: 'allowed' },
    { kind: 'allowed' },
    { kind: 'forbidden' },
    { kind: 'capped', max: 1, unit: 'units' },
    { kind: 'capped', max: 4, unit: 'ects' },
  ]);
}

function drawFailure(draw: Draw, studied: readonly string[]) {
  return {
    unit: draw.pick(studied),
    attempts: draw.int(1, 2),
    ...(draw.chance(0.5) ? { mostAttempts: draw.int(2, 3) } : {}),
    ...(draw.chance(0.5) ? { notBefore: addDays(START, draw.int(-3, 16)) } : {}),
    ...(draw.chance(0.5) ? { fee: aud(draw.int(0, 3)) } : {}),
  };
}

function drawExceptions(
  draw: Draw,
  rules: readonly string[],
  held: readonly Holding[],
): readonly RuleException[] {
  if (!draw.chance(0.1) || rules.length === 0) return [];
  const rule = draw.pick(rules);
  if (held.length === 0 || draw.chance(0.5)) return [{ kind: 'waiver', rule, reason: 'granted' }];
  return [{ kind: 'substitution', rule, holding: draw.pick(held).id, reason: 'granted' }];
}

function drawOptions(draw: Draw, studied: readonly string[]) {
  const chance = draw.pick([0.25, 0.5, 1]);
  return draw.some(studied, 1).map((unit) => ({
    unit,
    kind: draw.pick(['prior-learning', 'exemption'] as const),
    weeks: draw.int(1, 3),
    ...(draw.chance(0.5) ? { hoursPerWeek: draw.int(0, 3) } : {}),
    ...(draw.chance(0.7) ? { fee: aud(draw.int(0, 3)) } : {}),
    ...(draw.chance(0.6) ? { chance: { min: chance, max: 1 } } : {}),
  }));
}

function drawAssumptions(draw: Draw, studied: readonly string[]): Pick<PlanRequest, 'assumptions'> {
  const chances = studied
    .filter(() => draw.chance(0.5))
    .map((unit) => ({
      unit,
      passes: { min: draw.pick([0.25, 0.5, 1]), max: 1 },
      ...(draw.chance(0.3) ? { recognised: { min: draw.pick([0.5, 1]), max: 1 } } : {}),
    }));
  const fee = draw.chance(0.3) ? { fee: aud(draw.int(0, 3)) } : {};
  const asked = draw.chance(0.4) ? { chances } : {};
  return { assumptions: { ...fee, ...asked } };
}

function drawLimits(draw: Draw, studied: readonly string[]): PlanLimits {
  const days = MOST_WEEKS * 7 - 1 - (draw.chance(0.2) ? draw.int(1, 20) : 0);
  return {
    start: START,
    hoursPerWeek: draw.int(2, 6),
    deadline: addDays(START, days),
    ...(draw.chance(0.2)
      ? {
          hoursCalendar: Array.from({ length: draw.int(1, 2) }, () => {
            const from = draw.int(-3, 30);
            return {
              from: addDays(START, from),
              until: addDays(START, from + draw.int(1, 14)),
              hoursPerWeek: draw.int(0, 7),
            };
          }),
        }
      : {}),
    ...(draw.chance(0.3) ? { budget: aud(draw.int(1, 9)) } : {}),
    ...(draw.chance(0.15)
      ? {
          breaks: [
            { from: addWeeks(START, 1), until: addDays(addWeeks(START, 1), draw.int(1, 9)) },
          ],
        }
      : {}),
    ...(draw.chance(0.1) ? { languages: ['en'] } : {}),
    ...(draw.chance(0.1) ? { modes: ['online'] } : {}),
    ...(draw.chance(0.1) ? { countries: ['AU'] } : {}),
    ...(draw.chance(0.1) ? { without: [draw.pick(studied)] } : {}),
    ...(draw.chance(0.12) ? { with: [draw.pick(studied)] } : {}),
  };
}
