import type { Plan, PlanRequest } from 'cairn/planning';
import { Award, CircleHelp, Flag } from 'lucide-react';
import { Icon } from '../../../design/index.js';
import { type Formats, useFormats, useWords, type Words } from '../../../words/index.js';
import { awardsOf, notEarned } from '../data/plan-awards.js';
import type { Target } from '../data/useNext.js';
import { awardText, chanceText, missedText } from './award-words.js';

interface Speech {
  readonly words: Words;
  readonly formats: Formats;
}

interface AwardLinesProps {
  readonly plan: Plan;
  readonly request: Pick<PlanRequest, 'onTheWay'> | undefined;
  readonly target: Pick<Target, 'release'>;
}

/** What the plan brings beside its target: awards with the week from which each is complete, and its chance. */
export function AwardLines({ plan, request, target }: AwardLinesProps) {
  const words = useWords();
  const speech = { words, formats: useFormats() };
  const awards = awardsOf(plan, target);
  const missed = notEarned(plan, request ?? {}, target);
  if (awards.length === 0 && missed.length === 0 && plan.chance === undefined) return null;
  return (
    <ul aria-label={words.say('wishes.head')} className="numerals mt-4 grid gap-1 text-sm">
      {awards.map((award) => (
        <li key={award.qualification} className="flex items-start gap-2">
          <Icon of={award.isAlso ? Flag : Award} size={16} className="mt-0.5 text-water" />
          {awardText(award, speech)}
        </li>
      ))}
      {missed.length > 0 ? (
        <li className="flex items-start gap-2 text-soft">
          <Icon of={Award} size={16} className="mt-0.5" />
          {missedText(missed, speech)}
        </li>
      ) : null}
      <ChanceLine chance={plan.chance} speech={speech} />
    </ul>
  );
}

interface ChanceLineProps {
  readonly chance: Plan['chance'] | undefined;
  readonly speech: Speech;
}

function ChanceLine({ chance, speech }: ChanceLineProps) {
  if (chance === undefined) return null;
  const { known, open } = chanceText(chance, speech);
  return (
    <li className="flex items-start gap-2">
      <Icon of={CircleHelp} size={16} className="mt-0.5 text-soft" />
      <span>
        {known} {open === undefined ? null : <span className="text-ochre-ink">{open}</span>}
      </span>
    </li>
  );
}
