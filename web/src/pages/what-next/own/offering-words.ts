import type { Unit } from 'cairn/catalogue';
import type { PlanStep } from 'cairn/planning';
import type { Formats, Words } from '../../../words/index.js';

interface Speech {
  readonly words: Words;
  readonly formats: Formats;
}

/** Who offers the unit of a step, where: the offering's own word, else the unit's. */
export function placeOf(
  step: Pick<PlanStep, 'offering'>,
  unit: Unit | undefined,
): readonly string[] {
  const offering = unit?.offerings.find(({ id }) => id === step.offering);
  const [provider, platform] = [
    offering?.provider ?? unit?.provider,
    offering?.platform ?? unit?.platform,
  ];
  return [...new Set([provider, platform])].flatMap((name) => name ?? []);
}

/** Who, how, when until and for how much: what one offering of a unit differs in from another. */
export function offeringText(step: PlanStep, unit: Unit | undefined, speech: Speech): string {
  const { words, formats } = speech;
  const mode = unit?.offerings.find(({ id }) => id === step.offering)?.mode;
  const weeks = step.endWeek - step.startWeek;
  return words.say('moves.offering', {
    facts: formats.list([
      ...placeOf(step, unit),
      ...(mode === undefined ? [] : [words.sayAny(`next.mode.${mode}`, mode)]),
      words.say('next.weeks', { weeks }),
      step.fee === undefined ? words.say('moves.offering.noFee') : formats.money(step.fee),
    ]),
  });
}
