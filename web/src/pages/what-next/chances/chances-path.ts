import type { PlanChances } from 'cairn/planning';

/** The curve of chances in a frame, in pixels from the start and the top. */
export interface ChancesPicture {
  /** Between the least and the greatest chances; a thin line where they are the same. */
  readonly band: string;
  readonly low: string;
  /** Where the day that was asked about stands; absent beyond the frame. */
  readonly targetX?: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Weeks of the day that was asked about. */
  readonly targetWeeks: number;
}

/** Room for a line at the very top and bottom. */
const EDGE = 4;

/** Steps that rise at the end of each week; zero and one stand at the bottom and the top. */
export function chancesPicture(
  curve: PlanChances['curve'],
  { width, height, targetWeeks }: Frame,
): ChancesPicture {
  const first = Math.min(targetWeeks, curve[0]?.weeks ?? 0);
  const last = Math.max(targetWeeks, curve.at(-1)?.weeks ?? 0);
  const along = width / Math.max(1, last - first + 1);
  const x = (weeks: number) => (weeks - first + 0.5) * along;
  const y = (share: number) => EDGE + (1 - share) * (height - 2 * EDGE);
  const stepsOf = (side: 'low' | 'high') =>
    curve.map((week) => `H ${x(week.weeks)} V ${y(week[side].share)}`).join(' ');
  const backOf = curve
    .toReversed()
    .map((week) => `V ${y(week.low.share)} H ${x(week.weeks)}`)
    .join(' ');
  return {
    low: `M 0 ${y(0)} ${stepsOf('low')} H ${width}`,
    band: `M 0 ${y(0)} ${stepsOf('high')} H ${width} ${backOf} V ${y(0)} Z`,
    targetX: x(targetWeeks),
  };
}
