import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { usePagePath } from '../../../app/PagesContext.js';
import {
  buttonClasses,
  Cairn,
  FigureValue,
  Icon,
  PageHead,
  SourceNote,
  Tag,
} from '../../../design/index.js';
import { Say, useFormats, useWords } from '../../../words/index.js';
import { goalStones } from './goal-stones.js';
import { standingFigure } from './standing-figure.js';
import type { GoalStanding } from './useGoals.js';
import { useMeasureWord } from './useMeasureWord.js';

type Counted = Extract<GoalStanding, { kind: 'counted' }>;

/** Where am I: the answer in words, its figure, and the cairn of the goal. */
export function StandingHead({
  standing,
  person,
}: {
  readonly standing: Counted;
  readonly person: string | undefined;
}) {
  const { say } = useWords();
  const { number } = useFormats();
  const { qualification, evaluation } = standing;
  const { counted, required, missing } = evaluation.headline;
  const unitOf = useMeasureWord(evaluation.headline);
  const stones = useMemo(
    () => goalStones(evaluation, say('design.state.missing')),
    [evaluation, say],
  );
  const end =
    evaluation.state === 'complete'
      ? say('home.answer.complete')
      : say('home.answer.missing', { missing: number(missing), measure: unitOf(missing) });
  return (
    <PageHead
      about={
        <>
          {say('home.goal')}
          <span className="font-medium text-ink">{qualification.title}</span>
          {qualification.code ? <span>· {qualification.code}</span> : null}
          {person ? <Tag>{person}</Tag> : null}
        </>
      }
      answer={
        <>
          <Say
            what="home.answer.held"
            values={{
              counted: number(counted),
              required: number(required),
              measure: unitOf(required),
              award: qualification.title,
            }}
            parts={{ 0: <FigureValue figure={standingFigure(evaluation, qualification)} /> }}
          />{' '}
          {end}
        </>
      }
      actions={<NextLinks hasGoal />}
      picture={
        <figure>
          <Cairn items={stones.items} beside={stones.beside} measure={unitOf(required)} />
        </figure>
      }
    />
  );
}

/** The next step is the plan as soon as its page is there, else the list. */
export function NextLinks({ hasGoal }: { readonly hasGoal: boolean }) {
  const { say } = useWords();
  const plan = usePagePath('next');
  return (
    <>
      {plan ? (
        <Link to={plan} className={buttonClasses('primary')}>
          {say(hasGoal ? 'home.next.plan' : 'home.next.choose')}
          <Icon of={ArrowRight} className="rtl:rotate-180" />
        </Link>
      ) : null}
      <Link to="/have" className={buttonClasses(plan ? 'plain' : 'primary')}>
        {say('home.next.have')}
      </Link>
    </>
  );
}

export function GoalSource({ standing }: { readonly standing: Counted }) {
  const { sources, awardingBody, knowing } = standing.qualification;
  return <SourceNote sources={sources} body={awardingBody} recalled={knowing === 'recalled'} />;
}
