import type { DataRelease } from 'cairn/catalogue';
import { useMemo } from 'react';
import { today } from '../../../app/clock.js';
import { EmptyState, PageHead, Skeleton } from '../../../design/index.js';
import type { PlanFile, PlanQuestion } from '../../../exports/plan-file.js';
import { planOf, usePlan, usePlanner } from '../../../planner/index.js';
import { useWords } from '../../../words/index.js';
import { SharedView } from './SharedView.js';
import { openShared, targetOf } from './shared-target.js';

/** Only the question came: the plan is made here, from the rules that this device has. */
export function SharedQuestion({
  question,
  release,
}: {
  readonly question: PlanQuestion;
  readonly release: DataRelease;
}) {
  const { say } = useWords();
  const target = useMemo(() => targetOf(question, today(), release), [question, release]);
  const planner = usePlanner(target?.release);
  const search = usePlan(planner, question.request);
  const { state } = search;
  const isPlan = state.kind === 'optimal' || state.kind === 'stopped';
  const plan = isPlan ? planOf(state) : undefined;
  const file = useMemo(
    (): PlanFile | undefined =>
      isPlan && plan !== undefined
        ? { ...question, madeOn: today(), plan, proof: { kind: state.kind, ...state.proof } }
        : undefined,
    [question, isPlan, plan, state],
  );
  if (target === undefined) {
    return <EmptyState title={question.title}>{say('next.shared.unknownAward')}</EmptyState>;
  }
  if (file !== undefined) return <SharedView file={file} shared={openShared(file, release)} />;
  return (
    <>
      <PageHead about={say('next.shared.about')} answer={question.title} />
      <div className="mt-6">
        {state.kind === 'idle' || state.kind === 'running' ? (
          <Skeleton picture lines={4} />
        ) : (
          <EmptyState title={question.title}>{say('next.shared.noPlan')}</EmptyState>
        )}
      </div>
    </>
  );
}
