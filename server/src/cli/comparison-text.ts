import type { ChainLink, Plan, PlanComparison, PlanDelta } from 'cairn/planning';
import { numberText } from './figure-text.js';
import { moneyText } from './plan-text.js';

/** Two plans side by side, in lines for a person: each difference with its causes. */
export function comparisonLines(
  comparison: PlanComparison,
  { a, b }: { readonly a: Plan; readonly b: Plan },
): readonly string[] {
  const { onlyInA, onlyInB, inBoth, deltas, rules, chains, offRamps, places = [] } = comparison;
  return [
    `A: ${a.qualification}, ${a.weeks} weeks, done on ${a.completesOn}`,
    `B: ${b.qualification}, ${b.weeks} weeks, done on ${b.completesOn}`,
    `Only in A: ${namesOf(onlyInA)}`,
    `Only in B: ${namesOf(onlyInB)}`,
    `In both: ${namesOf(inBoth)}`,
    ...deltas.filter(({ change }) => change !== 0).flatMap(deltaLines),
    ...rules.flatMap(({ rule, part, a: from, b: to, causes }) => [
      `rule ${rule}${part === undefined ? '' : ` (${part})`}: ${numberText(from)} → ${numberText(to)}`,
      ...causes.map(({ item, change }) => `    ${item}: ${signed(change)}`),
    ]),
    ...places.map(
      ({ measure, value, unitsInA, unitsInB }) =>
        `${measure} ${value ?? 'not known'}: ${namesOf(unitsInA)} → ${namesOf(unitsInB)}`,
    ),
    ...onlineLines(comparison),
    ...offRamps.map(
      ({ qualification, weekInA, weekInB }) =>
        `${qualification} on the way: ${weekText(weekInA)} → ${weekText(weekInB)}`,
    ),
    `Chain of A: ${chainText(chains.a)}`,
    `Chain of B: ${chainText(chains.b)}`,
  ];
}

function deltaLines({ measure, unit, a, b, change, causes }: PlanDelta): readonly string[] {
  const text = (value: number | undefined) =>
    value === undefined
      ? 'not known'
      : measure === 'fees'
        ? moneyText({ minor: value, currency: unit })
        : `${numberText(value)} ${unit}`;
  const by = (value: number) => (measure === 'fees' ? signedMoney(value, unit) : signed(value));
  return [
    `${measure}: ${text(a)} → ${text(b)}${change === undefined ? '' : ` (${by(change)})`}`,
    ...causes.map(
      (cause) =>
        `    ${cause.title}: ${by(cause.change)}${cause.rule === undefined ? '' : `, counted by ${cause.rule}`}`,
    ),
  ];
}

function onlineLines({ online }: PlanComparison): readonly string[] {
  if (online === undefined || online.change === 0) return [];
  const share = (value: number | undefined) =>
    value === undefined ? 'not known' : `${numberText(value * 100)} %`;
  return [`taught online: ${share(online.a)} → ${share(online.b)}`];
}

function chainText(chain: readonly ChainLink[]): string {
  const links = chain.map(
    ({ unit, weeks, waitWeeks }) =>
      `${waitWeeks === 0 ? '' : `wait ${waitWeeks}, `}${unit} ${weeks}`,
  );
  return links.join(', ') || 'nothing to take';
}

function namesOf(units: readonly string[]): string {
  return units.join(', ') || 'none';
}

function weekText(week: number | undefined): string {
  return week === undefined ? 'never' : `week ${week}`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${numberText(Math.abs(value))}`;
}

function signedMoney(value: number, currency: string): string {
  return `${value < 0 ? '−' : '+'}${moneyText({ minor: Math.abs(value), currency })}`;
}
