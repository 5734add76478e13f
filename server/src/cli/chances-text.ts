import type { EstimateRange, PlanChances } from 'cairn/planning';

/** How a plan may turn out, in lines for a person. */
export function chancesLines(chances: PlanChances): readonly string[] {
  const { target, ever, quantiles, curve, secure, runs, seed } = chances;
  return [
    '',
    `Chance to finish by ${target.on}: ${rangeText(target)}`,
    `Chance to finish by this plan at all: ${rangeText(ever)}`,
    ...quantiles.map(
      ({ share, low, high }) =>
        `  ${percent(share)} are done after ${weeksText(low)}${low === high ? '' : ` (at best ${weeksText(high)})`}`,
    ),
    ...someOf(curve).map(
      ({ on, weeks, ...range }) => `  by ${on} (week ${weeks}): ${rangeText(range)}`,
    ),
    ...(secure.length === 0 ? [] : ['Most worth securing:']),
    ...secure.map(
      ({ title, gain, ends }) =>
        `  ${title}: +${rangeText(gain)} in time; ends the plan in ${rangeText(ends)}`,
    ),
    ...namesLine('Taken as certain, since the request says nothing', chances.takenAsCertain),
    ...namesLine('Not known, so anything from 0 to 100 %', chances.notKnown),
    ...chances.assumptions.map((sentence) => `Assumed: ${sentence}`),
    `${runs} runs, seed ${seed}; in brackets the range in which the true share lies 95 times of 100.`,
  ];
}

function namesLine(what: string, units: readonly string[]): readonly string[] {
  return units.length === 0 ? [] : [`${what}: ${units.join(', ')}`];
}

const MOST_ROWS = 12;

/** Rows spread evenly, the last always among them. */
function someOf<Row>(rows: readonly Row[]): readonly Row[] {
  const step = Math.ceil(rows.length / MOST_ROWS);
  return rows.filter((_, at) => (rows.length - 1 - at) % Math.max(1, step) === 0);
}

function rangeText({ low, high }: EstimateRange): string {
  const one = ({ share, from, until }: EstimateRange['low']) =>
    `${percent(share)} (${percent(from)} to ${percent(until)})`;
  return low.share === high.share ? one(low) : `${one(low)} up to ${one(high)}`;
}

function weeksText(weeks: number | undefined): string {
  return weeks === undefined ? 'never' : `${weeks} weeks`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
