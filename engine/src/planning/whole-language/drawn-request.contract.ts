import type { Qualification, Rule } from '../../catalogue/index.js';
import type { Holding, RuleException } from '../../portfolio/index.js';
import { addDays, addWeeks } from '../../terms/index.js';
import { START } from '../planning-cases.contract.js';
import type { DoubleCounting, PlanAim, PlanLimits, PlanRequest } from '../request.js';
import type { Draw } from './draw.contract.js';
import { aud, HELD } from './drawn-unit.contract.js';

/** Weeks in which every plan has to end. */
export const MOST_WEEKS = 5;

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

export function drawRequest(draw: Draw, scope: Scope): PlanRequest {
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
