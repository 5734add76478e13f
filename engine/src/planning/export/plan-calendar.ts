import { addDays, CairnError, type IsoDate } from '../../terms/index.js';
import type { AwardInPlan, Plan, PlanStep } from '../plan.js';

/** What the calendar needs beside the plan. */
export interface CalendarOptions {
  /** Moment of writing, ISO in UTC ending in `Z`; the standard asks for it on every event. */
  readonly stamp: string;
  /** What the last event says, e.g. the title of the award. */
  readonly targetTitle: string;
  /** Text below a step; absent = none. */
  readonly describeStep?: (step: PlanStep) => string;
  /** What the event of a further award says; absent = no event for it. */
  readonly awardTitle?: (award: AwardInPlan) => string;
}

const FOLD_OCTETS = 75;
const STAMP_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/**
 * The plan as an iCalendar document: one all-day event a step, one on the day of completion, and one on that of
 * each further award.
 *
 * Identifiers of events depend on the award and the unit only, so that a changed plan moves its events instead of
 * doubling them. Lines end in CRLF and are folded at 75 octets.
 * @throws CairnError `calendar-stamp-invalid` when the stamp is not a moment in UTC.
 * @see RFC 5545
 */
export function writePlanCalendar(plan: Plan, options: CalendarOptions): string {
  if (!STAMP_PATTERN.test(options.stamp)) {
    throw new CairnError('calendar-stamp-invalid', `Not a moment in UTC: ${options.stamp}`);
  }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cairn//Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...plan.steps.flatMap((step) => stepEvent(plan, step, options)),
    ...awardEvents(plan, options),
    ...completionEvent(plan, options),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function stepEvent(plan: Plan, step: PlanStep, options: CalendarOptions): string[] {
  const description = options.describeStep?.(step);
  return eventLines({
    uid: `${plan.qualification}/${step.unit}`,
    stamp: options.stamp,
    first: step.startsOn,
    last: step.endsOn,
    summary: step.title,
    ...(description === undefined ? {} : { description }),
  });
}

function awardEvents(plan: Plan, { awardTitle, stamp }: CalendarOptions): string[] {
  if (awardTitle === undefined) return [];
  return [...(plan.onTheWay ?? []), ...(plan.also ?? [])].flatMap((award) =>
    eventLines({
      uid: `${plan.qualification}/award/${award.qualification}`,
      stamp,
      first: award.completesOn,
      last: award.completesOn,
      summary: awardTitle(award),
    }),
  );
}

function completionEvent(plan: Plan, options: CalendarOptions): string[] {
  return eventLines({
    uid: `${plan.qualification}/completion`,
    stamp: options.stamp,
    first: plan.completesOn,
    last: plan.completesOn,
    summary: options.targetTitle,
  });
}

interface CalendarEvent {
  readonly uid: string;
  readonly stamp: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly summary: string;
  readonly description?: string;
}

function eventLines(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}@cairn`,
    `DTSTAMP:${compact(event.stamp.slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${compact(event.first)}`,
    // The end of an all-day event is the first day after it (§3.6.1).
    `DTEND;VALUE=DATE:${compact(addDays(event.last, 1))}`,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.description === undefined ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(text: string): string {
  return text.replaceAll('-', '').replaceAll(':', '');
}

/** §3.3.11: backslash, semicolon, comma and line breaks are escaped; other control characters are not allowed. */
function escapeText(text: string): string {
  return (
    text
      .replaceAll('\\', '\\\\')
      .replaceAll(';', '\\;')
      .replaceAll(',', '\\,')
      .replaceAll(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
  );
}

/** §3.1: at most 75 octets a line, continued with one space; a character is never cut. */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > FOLD_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
