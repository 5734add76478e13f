import type { ConflictMember } from 'cairn/planning';
import { addDays, type IsoDate, isIsoDate } from 'cairn/terms';
import type { Formats, Words } from '../../../words/index.js';
import type { Conditions } from '../data/conditions.js';

interface Speech {
  readonly words: Words;
  readonly formats: Formats;
}

/** One member of a conflict in the person's words and numbers. */
export function conflictText(
  member: ConflictMember,
  { limits }: Conditions,
  { words: { say, sayAny }, formats }: Speech,
): string {
  switch (member.kind) {
    case 'budget':
      return say('next.conflict.budget', {
        amount: limits?.budget === undefined ? '' : formats.money(limits.budget),
      });
    case 'deadline':
      return say('next.conflict.deadline', {
        day: limits?.deadline ? formats.day(limits.deadline) : '',
      });
    case 'hours':
      return say('next.conflict.hours', { hours: formats.number(limits?.hoursPerWeek ?? 0, 1) });
    case 'modes':
      return say('next.conflict.modes', {
        names: formats.list((limits?.modes ?? []).map((mode) => sayAny(`next.mode.${mode}`, mode))),
      });
    case 'languages':
      return say('next.conflict.languages', {
        names: formats.list(
          (limits?.languages ?? []).map((tag) => languageName(formats.locale, tag)),
        ),
      });
    case 'countries':
      return say('next.conflict.countries', {
        names: formats.list((limits?.countries ?? []).map(formats.country)),
      });
    case 'breaks':
      return say('next.conflict.breaks', {
        days: formats.list(
          (limits?.breaks ?? []).map(
            ({ from, until }) => `${formats.day(from)} – ${formats.day(addDays(until, -1))}`,
          ),
        ),
      });
    case 'calendar':
    case 'double-counting':
      return say(`moves.conflict.${member.kind}`);
    case 'prerequisites':
    case 'intakes':
    case 'validity':
      return say(`next.conflict.${member.kind}`);
    case 'with':
    case 'without':
    case 'attempts':
    case 'pin':
    case 'rule':
    case 'constraint':
      return say(`next.conflict.${member.kind}`, { label: member.label });
    default:
      return member satisfies never;
  }
}

export function languageName(locale: string, tag: string): string {
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

/** Day of a field, or nothing while it is empty or half written. */
export function dayOf(text: string): IsoDate | undefined {
  return isIsoDate(text) ? text : undefined;
}
