import type { Repair } from 'cairn/planning';
import { daysBetween, isIsoDate, type Money } from 'cairn/terms';
import type { Formats, Words } from '../../../words/index.js';
import type { Conditions } from '../data/conditions.js';
import { languageName } from './conflict-words.js';

interface Speech {
  readonly words: Words;
  readonly formats: Formats;
}

/** What a repair would change, with its price, all its changes in one sentence. */
export function repairText(repair: Repair, speech: Speech): string {
  const parts = [repair, ...(repair.also ?? [])].map((part) => partText(part, speech));
  return speech.formats.list(parts);
}

function partText(repair: Repair, { words: { say, sayAny }, formats }: Speech): string {
  const { kind, label, amount, untilDay, about } = repair;
  const isAny = String(about === undefined);
  switch (kind) {
    case 'raise-budget':
      return say('next.repair.raise-budget', { amount: formats.money(budgetOf(repair)) });
    case 'move-deadline':
      return say('next.repair.move-deadline', { day: untilDay ? formats.day(untilDay) : label });
    case 'add-hours':
      return say('next.repair.add-hours', { hours: formats.number(amount ?? 0, 1) });
    case 'allow-language': {
      const name = about === undefined ? '' : languageName(formats.locale, about);
      return say('moves.repair.allow-language', { any: isAny, name });
    }
    case 'allow-mode': {
      const name = about === undefined ? '' : sayAny(`next.mode.${about}`, about);
      return say('moves.repair.allow-mode', { any: isAny, name });
    }
    case 'allow-country': {
      const name = about === undefined ? '' : formats.country(about);
      return say('moves.repair.allow-country', { any: isAny, name });
    }
    case 'drop-break': {
      const day = isIsoDate(about) ? formats.day(about) : '';
      return say('moves.repair.drop-break', { any: isAny, day });
    }
    case 'usual-hours':
    case 'allow-double-counting':
      return say(`moves.repair.${kind}`);
    case 'drop-award':
      return say('moves.repair.drop-award', { label });
    case 'drop-rule':
    case 'allow-unit':
    case 'take-outside':
    case 'drop-pin':
      return say(`next.repair.${kind}`, { label });
    default:
      return kind satisfies never;
  }
}

/** By how much a repair goes beyond a limit of the person; undefined where that is no amount. */
export function repairChange(
  repair: Repair,
  { limits }: Conditions,
  { words: { say }, formats }: Speech,
): string | undefined {
  const { kind, amount = 0, untilDay } = repair;
  const { budget, deadline, hoursPerWeek = 0 } = limits ?? {};
  if (kind === 'raise-budget' && budget?.currency === repair.currency) {
    const more = { minor: amount - (budget?.minor ?? 0), currency: budgetOf(repair).currency };
    return say('moves.repair.more', { amount: formats.money(more) });
  }
  if (kind === 'add-hours') {
    return say('moves.repair.moreHours', { hours: formats.number(amount - hoursPerWeek, 1) });
  }
  if (kind === 'move-deadline' && untilDay && deadline) {
    return say('moves.repair.later', { weeks: Math.ceil(daysBetween(deadline, untilDay) / 7) });
  }
  return undefined;
}

export function budgetOf({ amount = 0, currency = 'XXX' }: Repair): Money {
  return { minor: amount, currency };
}
