import type { Plan, PlanRequest } from 'cairn/planning';
import { Award, CircleHelp, Flag } from 'lucide-react';
import { Icon } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { type AwardOfPlan, awardsOf, notEarned } from '../data/plan-awards.js';
import type { Target } from '../data/useNext.js';

interface AwardLinesProps {
  readonly plan: Plan;
  readonly request: Pick<PlanRequest, 'onTheWay'> | undefined;
  readonly target: Pick<Target, 'release'>;
}

/** What the plan brings beside its target: awards with the week from which each is complete, and its chance. */
export function AwardLines({ plan, request, target }: AwardLinesProps) {
  const { say } = useWords();
  const { list } = useFormats();
  const awards = awardsOf(plan, target);
  const missed = notEarned(plan, request ?? {}, target);
  if (awards.length === 0 && missed.length === 0 && plan.chance === undefined) return null;
  return (
    <ul aria-label={say('wishes.head')} className="mt-4 grid gap-1 text-sm">
      {awards.map((award) => (
        <li key={award.qualification} className="flex items-start gap-2">
          <Icon of={award.isAlso ? Flag : Award} size={16} className="mt-0.5 text-water" />
          <AwardText award={award} />
        </li>
      ))}
      {missed.length > 0 ? (
        <li className="flex items-start gap-2 text-soft">
          <Icon of={Award} size={16} className="mt-0.5" />
          {say('wishes.head.not', { count: missed.length, titles: list(missed) })}
        </li>
      ) : null}
      <ChanceLine chance={plan.chance} />
    </ul>
  );
}

function AwardText({
  award: { title, week, completesOn, isAlso },
}: {
  readonly award: AwardOfPlan;
}) {
  const { say } = useWords();
  const { day } = useFormats();
  const kind = isAlso ? 'also' : 'onTheWay';
  return (
    <span className="numerals">
      {week === 0
        ? say(`wishes.head.${kind}Now`, { title })
        : say(`wishes.head.${kind}`, { title, week, day: day(completesOn) })}
    </span>
  );
}

function ChanceLine({ chance }: { readonly chance: Plan['chance'] }) {
  const { say } = useWords();
  const { share } = useFormats();
  if (chance === undefined) return null;
  const { min, max, unknown } = chance;
  return (
    <li className="numerals flex items-start gap-2">
      <Icon of={CircleHelp} size={16} className="mt-0.5 text-soft" />
      <span>
        {say('wishes.head.chance', {
          chance: min === max ? share(min) : `${share(min)} – ${share(max)}`,
        })}{' '}
        {unknown.length > 0 ? (
          <span className="text-ochre-ink">
            {say('wishes.head.chanceUnknown', { count: unknown.length })}
          </span>
        ) : null}
      </span>
    </li>
  );
}
