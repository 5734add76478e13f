import type { Plan } from 'cairn/planning';
import type { Formats, Words } from '../../../words/index.js';
import type { AwardOfPlan } from '../data/plan-awards.js';

interface Speech {
  readonly words: Words;
  readonly formats: Formats;
}

/** From when a further award of a plan is complete. */
export function awardText(
  { title, week, completesOn, isAlso }: AwardOfPlan,
  { words: { say }, formats }: Speech,
): string {
  const kind = isAlso ? 'also' : 'onTheWay';
  return week === 0
    ? say(`wishes.head.${kind}Now`, { title })
    : say(`wishes.head.${kind}`, { title, week, day: formats.day(completesOn) });
}

/** Titles of awards that were worth having and that the plan does not bring. */
export function missedText(titles: readonly string[], { words, formats }: Speech): string {
  return words.say('wishes.head.not', { titles: formats.list(titles) });
}

/** The chance of a plan, and of how many units nothing is known. */
export function chanceText(
  { min, max, unknown }: NonNullable<Plan['chance']>,
  { words: { say }, formats: { share } }: Speech,
): { readonly known: string; readonly open: string | undefined } {
  const chance = min === max ? share(min) : `${share(min)}–${share(max)}`;
  const isNothingKnown = min === 1 && max === 1 && unknown.length > 0;
  return {
    known: isNothingKnown ? say('wishes.head.chanceOpen') : say('wishes.head.chance', { chance }),
    open:
      unknown.length > 0 && !isNothingKnown
        ? say('wishes.head.chanceUnknown', { count: unknown.length })
        : undefined,
  };
}
