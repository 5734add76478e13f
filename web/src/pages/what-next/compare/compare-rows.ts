import type { Plan, PlanComparison, PlanDelta } from 'cairn/planning';
import { daysBetween } from 'cairn/terms';
import type { Formats, Words } from '../../../words/index.js';
import type { Target } from '../data/useNext.js';
import { acceptedIn } from '../own/override-lines.js';

/** One line of the comparison of two plans, ready to be shown. */
export interface CompareRow {
  readonly id: string;
  readonly group: 'result' | 'rules' | 'places';
  readonly label: string;
  readonly a: string;
  readonly b: string;
  /** Signed; empty where the two are equal, undefined where the difference is not known. */
  readonly change: string | undefined;
  readonly causes: readonly CompareCause[];
}

/** A unit that causes a difference, and by how much. */
export interface CompareCause {
  readonly id: string;
  readonly text: string;
  readonly change: string;
}

interface Speech {
  readonly words: Words;
  readonly formats: Formats;
}

interface Frame {
  readonly a: Plan;
  readonly b: Plan;
  readonly target: Target;
}

/** Every line of the comparison; lines that differ stand first in their group. */
export function compareRows(
  comparison: PlanComparison,
  frame: Frame,
  speech: Speech,
): readonly CompareRow[] {
  const rows = [
    finishedRow(frame, speech),
    ...comparison.deltas.map((delta) => measureRow(delta, frame, speech)),
    ...acceptedRows(frame, speech),
    ...comparison.rules.map((rule) => ruleRow(rule, frame, speech)),
    ...placeRows(comparison, frame, speech),
  ];
  return rows.toSorted((x, y) => Number(x.change === '') - Number(y.change === ''));
}

function finishedRow({ a, b }: Frame, { words: { say }, formats }: Speech): CompareRow {
  const days = daysBetween(a.completesOn, b.completesOn);
  return {
    id: 'completesOn',
    group: 'result',
    label: say('next.compare.completesOn'),
    a: formats.day(a.completesOn),
    b: formats.day(b.completesOn),
    change: signed(days, (size) => say('compare.days', { days: size })),
    causes: [],
  };
}

/** What a person accepts against the check is never left out of a comparison. */
function acceptedRows({ a, b }: Frame, { words: { say }, formats }: Speech): readonly CompareRow[] {
  const [first, second] = [acceptedIn(a), acceptedIn(b)];
  if (first + second === 0) return [];
  return [
    {
      id: 'accepted',
      group: 'result',
      label: say('compare.row.accepted'),
      a: formats.number(first),
      b: formats.number(second),
      change: signed(second - first, formats.number),
      causes: [],
    },
  ];
}

function measureRow(delta: PlanDelta, frame: Frame, speech: Speech): CompareRow {
  const { measure, a, b, change, causes } = delta;
  const { say } = speech.words;
  const show = amountIn(delta, speech);
  const shown = (value: number | undefined) =>
    value === undefined ? say('design.notKnown') : show(value);
  return {
    id: measure,
    group: 'result',
    label: say(measure === 'counted' ? 'compare.row.counted' : `next.compare.${measure}`),
    a: shown(a),
    b: shown(b),
    change: change === undefined ? undefined : signed(change, show),
    causes: causes.map((cause) => ({
      id: `${cause.in} ${cause.unit}`,
      text:
        measure === 'weeks'
          ? say(`compare.pace.${cause.in}`, { title: cause.title })
          : causeText(cause.title, cause.in, speech, ruleOf(cause.rule, frame)),
      change: signed(cause.change, show),
    })),
  };
}

function ruleOf(rule: string | undefined, { target }: Frame): string | undefined {
  return rule === undefined ? undefined : target.places?.labelOf(rule);
}

function amountIn({ measure, unit }: PlanDelta, { words, formats }: Speech) {
  return (value: number): string => {
    switch (measure) {
      case 'weeks':
        return words.say('next.weeks', { weeks: value });
      case 'fees':
        return formats.money({ minor: value, currency: unit });
      case 'workloadHours':
        return words.say('unit.hours', { value: formats.number(value, 1) });
      case 'counted':
      case 'surplus':
      case 'riskPoints':
        return formats.number(value);
      default:
        return measure satisfies never;
    }
  };
}

function ruleRow(
  { rule, part, a, b, change, causes }: PlanComparison['rules'][number],
  frame: Frame,
  speech: Speech,
): CompareRow {
  const { number } = speech.formats;
  return {
    id: `rule ${rule} ${part ?? ''}`,
    group: 'rules',
    label: frame.target.places?.labelOf(rule, part) ?? rule,
    a: number(a),
    b: number(b),
    change: signed(change, number),
    causes: causes.map((cause) => ({
      id: `${cause.in} ${cause.item}`,
      text: causeText(titleOf(cause.item, frame), cause.in, speech),
      change: signed(cause.change, number),
    })),
  };
}

function placeRows(
  { places = [], online }: PlanComparison,
  frame: Frame,
  speech: Speech,
): readonly CompareRow[] {
  const { say } = speech.words;
  const { number, share, country } = speech.formats;
  const rows = places.map(({ measure, value, unitsInA, unitsInB }): CompareRow => {
    const name = measure === 'country' && value !== undefined ? country(value) : (value ?? '');
    const key = value === undefined ? (`${measure}Unknown` as const) : measure;
    const only = (side: 'a' | 'b', units: readonly string[], others: readonly string[]) =>
      units
        .filter((unit) => !others.includes(unit))
        .map((unit) => ({
          id: `${side} ${unit}`,
          text: causeText(titleOf(unit, frame), side, speech),
          change: signed(side === 'a' ? -1 : 1, number),
        }));
    return {
      id: `${measure} ${value ?? ''}`,
      group: 'places',
      label: say(`compare.row.${key}`, { name }),
      a: number(unitsInA.length),
      b: number(unitsInB.length),
      change: signed(unitsInB.length - unitsInA.length, number),
      causes: [...only('a', unitsInA, unitsInB), ...only('b', unitsInB, unitsInA)],
    };
  });
  if (online?.a === undefined || online.b === undefined) return rows;
  const taught: CompareRow = {
    id: 'online',
    group: 'places',
    label: say('compare.row.online'),
    a: share(online.a),
    b: share(online.b),
    change: online.change === undefined ? undefined : signed(online.change, share),
    causes: online.causes.map(({ unit, change }) => ({
      id: unit,
      text: titleOf(unit, frame),
      change: signed(change, share),
    })),
  };
  return [...rows, taught];
}

function titleOf(id: string, { a, b, target }: Frame): string {
  const step = [...a.steps, ...b.steps].find(({ unit }) => unit === id);
  const evaluated = target.answer.kind === 'evaluated' ? target.answer.evaluation : undefined;
  const held = evaluated?.holdings.find((holding) => holding.id === id);
  return step?.title ?? held?.title ?? target.release.catalogue.units.get(id)?.title ?? id;
}

function causeText(
  title: string,
  side: 'a' | 'b' | 'both',
  { words: { say } }: Speech,
  rule?: string,
): string {
  const text = say(`compare.cause.${side}`, { title });
  return rule === undefined ? text : `${text} · ${rule}`;
}

/** With a sign before it, which minus signs of hyphens cannot be mistaken for; nothing for no difference. */
function signed(change: number, show: (size: number) => string): string {
  if (change === 0) return '';
  return `${change > 0 ? '+' : '−'}${show(Math.abs(change))}`;
}
