import type { StudyHours } from 'cairn/planning';
import { addDays, addMonths, daysBetween, firstDayOf, type IsoDate } from 'cairn/terms';
import { type StepRow, weeklyLoad } from '../data/step-rows.js';
import { weeklyLimits } from '../data/weekly-limits.js';

/** A place on the line of weeks, as shares (0–1) of its length. */
export interface Span {
  readonly from: number;
  readonly length: number;
}

export interface GanttBar extends Span {
  readonly row: StepRow;
}

/** Weeks in a row with the same hours at hand. */
export interface Capacity extends Span {
  readonly hours: number;
  /** Height of the line of these hours, as a share of the load's height. */
  readonly share: number;
  /** Other hours than in most weeks. */
  readonly isOther: boolean;
}

/** An award that is complete before or with the plan. */
export interface AwardMark {
  readonly title: string;
  /** Weeks from the start. */
  readonly week: number;
}

/**
 * One week under the bars: its hours, and the hours as a share of the tallest week or limit. In a plan of more than
 * a year neighbours with the same hours stand for each other, because a week is then thinner than a gap.
 */
export interface LoadWeek extends Span {
  readonly week: number;
  readonly hours: number;
  readonly heightShare: number;
  /** More hours than the person has. */
  readonly isOver: boolean;
}

export interface GanttTick {
  readonly at: number;
  readonly day: IsoDate;
}

export interface GanttLayout {
  readonly weeks: number;
  readonly bars: readonly GanttBar[];
  readonly load: readonly LoadWeek[];
  /** Height of the line of the usual hours, as a share of the load's height. */
  readonly limitShare: number;
  readonly capacity: readonly Capacity[];
  /** First days of months, thinned so that at most `mostTicks` stand on the line. */
  readonly ticks: readonly GanttTick[];
  /** Times without study, cut to the line. */
  readonly breaks: readonly Span[];
  readonly awards: readonly { readonly title: string; readonly at: number }[];
  /** The end of the last day that the person allows, where it lies on the line. */
  readonly deadlineAt?: number;
}

const WEEKS_OF_A_YEAR = 52;

interface GanttFrame {
  readonly startsOn: IsoDate;
  readonly weeks: number;
  readonly hoursLimit: number;
  readonly mostTicks: number;
  readonly breaks?: readonly { readonly from: IsoDate; readonly until: IsoDate }[];
  readonly calendar?: readonly StudyHours[] | undefined;
  readonly awards?: readonly AwardMark[] | undefined;
  readonly deadline?: IsoDate | undefined;
}

/** Hours are compared to this. */
const CRUMB = 1e-6;

/** Bars, load and months of a plan on a line from its first to its last week. Pure: no pixels. */
export function ganttLayout(rows: readonly StepRow[], frame: GanttFrame): GanttLayout {
  const weeks = Math.max(1, frame.weeks);
  const hours = weeklyLoad(rows, weeks);
  const limits = weeklyLimits(frame, weeks);
  const top = Math.max(frame.hoursLimit, ...hours, ...limits);
  const shareOf = (value: number) => (top > 0 ? value / top : 0);
  return {
    weeks,
    bars: rows.map((row) => ({
      row,
      from: row.startWeek / weeks,
      length: (row.endWeek - row.startWeek) / weeks,
    })),
    load: runsOf(hours, weeks > WEEKS_OF_A_YEAR).map(({ week, length, value }) => ({
      week,
      hours: value,
      from: week / weeks,
      length: length / weeks,
      heightShare: shareOf(value),
      isOver: isOverIn({ week, length }, value, limits),
    })),
    limitShare: shareOf(frame.hoursLimit),
    capacity: runsOf(limits, true).map(({ week, length, value }) => ({
      from: week / weeks,
      length: length / weeks,
      hours: value,
      share: shareOf(value),
      isOther: value !== frame.hoursLimit,
    })),
    awards: (frame.awards ?? []).map(({ title, week }) => ({
      title,
      at: Math.min(1, week / weeks),
    })),
    ticks: monthTicks(frame.startsOn, weeks, frame.mostTicks),
    breaks: (frame.breaks ?? []).flatMap((pause) => breakSpan(pause, frame.startsOn, weeks)),
    ...deadlineOn(frame, weeks),
  };
}

function isOverIn(
  { week, length }: Pick<Run, 'week' | 'length'>,
  hours: number,
  limits: readonly number[],
): boolean {
  return limits.slice(week, week + length).some((limit) => hours > limit + CRUMB);
}

function deadlineOn(
  { startsOn, deadline }: GanttFrame,
  weeks: number,
): Pick<GanttLayout, 'deadlineAt'> {
  if (deadline === undefined) return {};
  const deadlineAt = (daysBetween(startsOn, deadline) + 1) / (weeks * 7);
  return deadlineAt >= 0 && deadlineAt < 1 ? { deadlineAt } : {};
}

/** Empty weeks after the end of a plan, so that a unit can be moved beyond it. */
export function roomAfter(weeks: number): number {
  return Math.max(2, Math.ceil(weeks * ROOM_SHARE));
}

const ROOM_SHARE = 0.12;

function breakSpan(
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
  startsOn: IsoDate,
  weeks: number,
): readonly Span[] {
  const at = (day: IsoDate) => Math.min(1, Math.max(0, daysBetween(startsOn, day) / (weeks * 7)));
  const [start, end] = [at(from), at(until)];
  return end > start ? [{ from: start, length: end - start }] : [];
}

interface Run {
  readonly week: number;
  readonly length: number;
  readonly value: number;
}

function runsOf(hours: readonly number[], areJoined: boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const [week, value] of hours.entries()) {
    const last = runs.at(-1);
    if (areJoined && last?.value === value)
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ week, length: 1, value });
  }
  return runs;
}

/** Every month, or every second, third, sixth, twelfth: as many as fit. */
function monthTicks(startsOn: IsoDate, weeks: number, most: number): readonly GanttTick[] {
  const days = weeks * 7;
  const end = addDays(startsOn, days);
  const firsts: IsoDate[] = [];
  for (
    let day = addMonths(firstDayOf(startsOn.slice(0, 7)), 1);
    day < end;
    day = addMonths(day, 1)
  ) {
    firsts.push(day);
  }
  const step = [1, 2, 3, 6, 12].find((every) => firsts.length / every <= most) ?? 12;
  const kept = firsts.filter((_, i) => i % step === 0);
  const ticks = kept.map((day) => ({ at: daysBetween(startsOn, day) / days, day }));
  return [
    { at: 0, day: startsOn },
    ...ticks.filter(({ at }) => at > 0.9 / most && at <= 1 - 0.75 / most),
  ];
}
