import type { ConflictMember, Repair } from 'cairn/planning';
import { addDays, type IsoDate, isIsoDate, type Money } from 'cairn/terms';
import type { Formats, Words } from '../../../words/index.js';
import type { Conditions } from '../data/useConditions.js';

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

/** What a repair would change, with its price. */
export function repairText(repair: Repair, { words: { say }, formats }: Speech): string {
  const { kind, label, amount, untilDay } = repair;
  switch (kind) {
    case 'raise-budget':
      return say('next.repair.raise-budget', { amount: formats.money(budgetOf(repair)) });
    case 'move-deadline':
      return say('next.repair.move-deadline', { day: untilDay ? formats.day(untilDay) : label });
    case 'add-hours':
      return say('next.repair.add-hours', { hours: formats.number(amount ?? 0, 1) });
    case 'drop-rule':
    case 'allow-unit':
    case 'take-outside':
    case 'drop-pin':
      return say(`next.repair.${kind}`, { label });
    default:
      return kind satisfies never;
  }
}

export function budgetOf({ amount = 0, currency = 'XXX' }: Repair): Money {
  return { minor: amount, currency };
}

export function languageName(locale: string, tag: string): string {
  return new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

/** Day of a field, or nothing while it is empty or half written. */
export function dayOf(text: string): IsoDate | undefined {
  return isIsoDate(text) ? text : undefined;
}
