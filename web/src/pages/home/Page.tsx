import { useMemo } from 'react';
import { today } from '../../app/clock.js';
import { NewsNote } from '../../credentials/index.js';
import { Cairn, FailedState, PageHead, Section, Skeleton, Tag } from '../../design/index.js';
import { useWords } from '../../words/index.js';
import { useWorkspace } from '../../workspace/index.js';
import { toStones } from '../have/list/summary.js';
import { type Have, useHave } from '../have/useHave.js';
import { ChangeList } from './changed/ChangeList.js';
import { changesFor } from './changed/changes-for.js';
import { FirstRun } from './FirstRun.js';
import { NearList } from './near/NearList.js';
import { useNear } from './near/useNear.js';
import { RiskList } from './risk/RiskList.js';
import { risksOf } from './risk/risks.js';
import { GoalList } from './standing/GoalList.js';
import { GoalSource, NextLinks, StandingHead } from './standing/StandingHead.js';
import { type GoalStanding, useGoals } from './standing/useGoals.js';
import { StepList } from './steps/StepList.js';
import { stepsOf } from './steps/steps.js';

const MOST_NEAR = 3;

/** Where am I, what next, what changed, what is at risk. */
export default function HomePage() {
  const have = useHave();
  if (have.rows.length === 0) return <FirstRun />;
  return <Dashboard have={have} />;
}

function Dashboard({ have }: { readonly have: Have }) {
  const { say } = useWords();
  const state = useWorkspace();
  const on = today();
  const { workspace, rows, release } = have;
  const rules = release.kind === 'ready' ? release.release : undefined;
  const goals = useGoals(workspace, rules, on);
  const near = useNear(workspace, rules, on)?.slice(0, MOST_NEAR);
  const [first] = goals ?? [];
  const risks = useMemo(() => risksOf(rows, on), [rows, on]);
  const changes = useMemo(
    () => (rules ? changesFor(rows, rules, on) : undefined),
    [rows, rules, on],
  );
  const steps = stepsOf(rows, state);
  const done = steps.filter((step) => step.done >= step.total).length;
  return (
    <>
      <Head have={have} isReady={goals !== undefined} standing={first} />
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div className="min-w-0">
          {goals && goals.length > 1 ? (
            <Section title={say('home.goals')}>
              <GoalList goals={goals} />
            </Section>
          ) : null}
          <Section
            title={say('home.changed')}
            aside={rules ? say('home.changed.release', { version: rules.version }) : undefined}
          >
            <div className="mb-3 empty:hidden">
              <NewsNote workspace={workspace} />
            </div>
            {release.kind === 'failed' ? (
              <FailedState onRetry={release.retry} details={release.details}>
                {say('shell.release.failed')}
              </FailedState>
            ) : changes && rules ? (
              <ChangeList changes={changes} release={rules} />
            ) : (
              <Skeleton lines={5} />
            )}
          </Section>
        </div>
        <div className="min-w-0">
          <Section title={say('home.risk')}>
            <RiskList risks={risks} anyKnown={rows.some(({ expiry }) => expiry !== 'none')} />
          </Section>
          <Section
            title={say('home.steps')}
            aside={say('home.steps.done', { done, total: steps.length })}
          >
            <StepList steps={steps} />
          </Section>
          {rules && near && near.length > 0 ? (
            <Section title={say('next.near.title')} aside={say('next.near.aside')}>
              <NearList awards={near} rules={rules} />
            </Section>
          ) : null}
          {first?.kind === 'counted' ? <GoalSource standing={first} /> : null}
        </div>
      </div>
    </>
  );
}

interface HeadProps {
  readonly have: Have;
  readonly isReady: boolean;
  readonly standing: GoalStanding | undefined;
}

function Head({ have: { workspace, summary, rows }, isReady, standing }: HeadProps) {
  const { say } = useWords();
  const { stones, measure } = useMemo(() => toStones(rows), [rows]);
  const person = workspace.invented ? workspace.person.label : undefined;
  if (standing?.kind === 'counted') return <StandingHead standing={standing} person={person} />;
  const { held, planned } = summary;
  const answer = !isReady
    ? say('home.answer.computing')
    : standing?.kind === 'not-in-catalogue'
      ? say('home.goal.gone', { id: standing.id })
      : held > 0
        ? say('home.answer.none', { count: held })
        : say('home.answer.onlyPlanned', { count: planned });
  return (
    <PageHead
      about={
        <>
          {say('home.title')}
          {person ? <Tag>{person}</Tag> : null}
        </>
      }
      answer={answer}
      actions={<NextLinks hasGoal={false} />}
      picture={<Cairn items={stones} beside={[]} measure={say(`have.picture.${measure}`)} />}
    />
  );
}
