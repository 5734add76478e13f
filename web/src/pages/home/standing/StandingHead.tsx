import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { PAGES } from '../../../app/page-list.js';
import {
  buttonClasses,
  Cairn,
  FigureValue,
  Icon,
  PageHead,
  SourceNote,
  Tag,
} from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';
import { goalStones } from './goal-stones.js';
import { standingFigure } from './standing-figure.js';
import type { GoalStanding } from './useGoal.js';

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
  const systemName = useSystemName();
  const { qualification, evaluation, others } = standing;
  const { measure, system, counted, required, missing } = evaluation.headline;
  const unitOf = (count: number) =>
    measure === 'credits' && system
      ? systemName(system)
      : say(`home.measure.${measure}`, { count });
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
          {others > 0 ? <Tag>{say('home.goal.other', { count: others })}</Tag> : null}
          {person ? <Tag>{person}</Tag> : null}
        </>
      }
      answer={
        <>
          {say('home.answer.before')}{' '}
          <FigureValue figure={standingFigure(evaluation, qualification)}>
            {say('home.answer.figure', {
              counted: number(counted),
              required: number(required),
              measure: unitOf(required),
            })}
          </FigureValue>{' '}
          {say('home.answer.after', { award: qualification.title })} {end}
        </>
      }
      actions={<NextLinks />}
      picture={
        <figure>
          <Cairn items={stones.items} beside={stones.beside} measure={unitOf(required)} />
        </figure>
      }
    />
  );
}

/** The next step is the plan as soon as its page is there, else the list. */
export function NextLinks() {
  const { say } = useWords();
  const plan = PAGES.find(({ id }) => id === 'what-next' || id === 'next');
  return (
    <>
      {plan ? (
        <Link to={plan.paths[0]} className={buttonClasses('primary')}>
          {say('home.next.plan')}
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
