import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { usePagePath } from '../../../app/PagesContext.js';
import { Cairn, FigureValue } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { goalStones } from './goal-stones.js';
import { standingFigure } from './standing-figure.js';
import type { GoalStanding } from './useGoals.js';
import { useMeasureWord } from './useMeasureWord.js';

type Counted = Extract<GoalStanding, { kind: 'counted' }>;

/** All goals side by side, each with its small cairn. */
export function GoalList({ goals }: { readonly goals: readonly GoalStanding[] }) {
  const { say } = useWords();
  return (
    <ol className="border-t border-line">
      {goals.map((goal) => (
        <li key={goal.id} className="flex items-center gap-4 border-b border-line py-3">
          {goal.kind === 'counted' ? (
            <CountedGoal goal={goal} />
          ) : (
            <>
              <span className="grow">{goal.id}</span>
              <span className="text-xs text-soft">{say('home.goals.notKnown')}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function CountedGoal({ goal: { qualification, evaluation } }: { readonly goal: Counted }) {
  const { say } = useWords();
  const { number } = useFormats();
  const plan = usePagePath('next');
  const { counted, required, missing } = evaluation.headline;
  const unitOf = useMeasureWord(evaluation.headline);
  const stones = useMemo(
    () => goalStones(evaluation, say('design.state.missing')),
    [evaluation, say],
  );
  return (
    <>
      <Cairn {...stones} size="small" measure={unitOf(required)} />
      <span className="min-w-0 grow">
        {plan === undefined ? (
          <span className="font-medium">{qualification.title}</span>
        ) : (
          <Link
            to={plan}
            search={{ goal: qualification.id }}
            className="font-medium hover:underline underline-offset-4"
          >
            {qualification.title}
          </Link>
        )}
        <span className="line-clamp-1 text-xs text-soft">
          {[qualification.code, qualification.awardingBody].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="text-end">
        <span className="whitespace-nowrap">
          <FigureValue figure={standingFigure(evaluation, qualification)}>
            {say('home.goals.counted', {
              counted: number(counted),
              required: number(required),
              measure: unitOf(required),
            })}
          </FigureValue>
        </span>
        <span className="block text-xs text-soft">
          {say(`home.goals.${evaluation.state}`, { missing: number(missing) })}
        </span>
      </span>
    </>
  );
}
