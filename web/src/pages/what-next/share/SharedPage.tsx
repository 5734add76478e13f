import { useNavigate, useRouterState } from '@tanstack/react-router';
import type { DataRelease } from 'cairn/catalogue';
import { CircleCheck, Copy, Link2Off, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { today } from '../../../app/clock.js';
import {
  Button,
  Cairn,
  Chip,
  EmptyState,
  FailedState,
  Note,
  PageHead,
  Skeleton,
  Tag,
  useToast,
} from '../../../design/index.js';
import type { PlanFile, PlanQuestion } from '../../../exports/plan-file.js';
import { readShared, type SharedReading } from '../../../exports/read-plan-file.js';
import { readLink } from '../../../exports/share-link.js';
import { planOf, usePlan, usePlanner } from '../../../planner/index.js';
import { useRelease } from '../../../release/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useWorkspaceStore } from '../../../workspace/index.js';
import { AnswerSentence } from '../answer/AnswerSentence.js';
import { PlanFacts } from '../answer/PlanFacts.js';
import { useMeasure } from '../answer/useMeasure.js';
import { stonesOf } from '../data/stones.js';
import { evaluationOf, rowsOf, withGoal } from '../data/useNext.js';
import { withKeptPlan } from '../keep/kept-plans.js';
import { PlanViews } from '../plan/PlanViews.js';
import { goalOf, openShared, type SharedPlan, targetOf } from './shared-target.js';

type Reading =
  | { readonly kind: 'reading' }
  | SharedReading
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly reason: 'cut-off' | 'newer' | 'too-large' };

/** A plan that somebody sent as a link: to read, to check, and to copy. */
export function SharedPage() {
  const { say } = useWords();
  const release = useRelease();
  const reading = useLinkReading();
  const isWaiting = reading.kind === 'reading' || release.kind === 'loading';
  if (reading.kind === 'read' && release.kind === 'ready') {
    return <SharedView file={reading.file} shared={openShared(reading.file, release.release)} />;
  }
  if (reading.kind === 'question' && release.kind === 'ready') {
    return <SharedQuestion question={reading.question} release={release.release} />;
  }
  return (
    <>
      <PageHead about={say('next.shared.about')} answer={say('next.shared.title')} />
      <div className="mt-6">
        {isWaiting ? (
          <Skeleton picture lines={4} />
        ) : release.kind === 'failed' ? (
          <FailedState onRetry={release.retry} details={release.details}>
            {say('shell.release.failed')}
          </FailedState>
        ) : (
          <BrokenLink reading={reading} />
        )}
      </div>
    </>
  );
}

function useLinkReading(): Reading {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const [reading, setReading] = useState<Reading>({ kind: 'reading' });
  useEffect(() => {
    let isCurrent = true;
    const fragment = hash.startsWith('#') ? hash : `#${hash}`;
    void readLink(fragment).then((link) => {
      if (isCurrent) setReading(link.kind === 'read' ? readShared(link.value, today()) : link);
    });
    return () => {
      isCurrent = false;
    };
  }, [hash]);
  return reading;
}

/** Messages choose by words without hyphens. */
const REASONS = {
  'cut-off': 'cutOff',
  'too-large': 'tooLarge',
  'not-a-plan': 'notAPlan',
  newer: 'newer',
} as const;

function BrokenLink({ reading }: { readonly reading: Reading }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const reason = 'reason' in reading ? REASONS[reading.reason] : 'none';
  return (
    <EmptyState
      title={say('next.shared.broken')}
      actions={
        <Button icon={Link2Off} onPress={() => void navigate({ to: '/next' })}>
          {say('next.shared.own')}
        </Button>
      }
    >
      {say('next.shared.why', { reason })}
    </EmptyState>
  );
}

/** Only the question came: the plan is made here, from the rules that this device has. */
function SharedQuestion({
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

interface SharedViewProps {
  readonly file: PlanFile;
  readonly shared: SharedPlan;
}

function SharedView({ file, shared }: SharedViewProps) {
  const { say } = useWords();
  const { day } = useFormats();
  const copy = useMakeCopy(file);
  const measure = useMeasure();
  const [unit, select] = useState<string | undefined>();
  const target = shared.kind === 'known' ? shared.target : undefined;
  const evaluation = evaluationOf(target);
  const rows = useMemo(() => (target ? rowsOf(file.plan, target) : []), [file, target]);
  if (target === undefined || evaluation === undefined) {
    return <EmptyState title={file.title}>{say('next.shared.unknownAward')}</EmptyState>;
  }
  const { plan, request } = file;
  const stones = stonesOf(evaluation, plan, target.release.catalogue);
  return (
    <>
      <PageHead
        about={
          <>
            {say('next.shared.about')}
            <b className="font-medium text-ink">{file.title}</b>
            <Tag>{say('next.shared.made', { day: day(file.madeOn) })}</Tag>
          </>
        }
        answer={
          <AnswerSentence
            answer={{ kind: 'plan', plan, isStale: false }}
            evaluation={evaluation}
            isOther
          />
        }
        chips={<SharedChips shared={shared} />}
        actions={
          <Button kind="primary" icon={Copy} onPress={copy}>
            {say('next.shared.copy')}
          </Button>
        }
        picture={
          <Cairn
            items={stones.items}
            beside={stones.beside}
            measure={measure.noun(evaluation.headline, evaluation.headline.required)}
          />
        }
      />
      <div className="mt-5">
        <Note icon={TriangleAlert} tone="info">
          {say('next.shared.readOnly')}
        </Note>
      </div>
      <PlanFacts
        plan={plan}
        rows={rows}
        evaluation={evaluation}
        hoursLimit={request.limits.hoursPerWeek}
      />
      <PlanViews
        plan={plan}
        rows={rows}
        hoursLimit={request.limits.hoursPerWeek}
        selection={{ unit, select }}
        breaks={request.limits.breaks ?? []}
      />
    </>
  );
}

function SharedChips({ shared }: { readonly shared: SharedPlan }) {
  const { say } = useWords();
  if (shared.kind !== 'known') return null;
  const { breaches, isSameData } = shared;
  return (
    <>
      {breaches.length === 0 ? (
        <Chip tone="good" icon={CircleCheck}>
          {say('next.shared.holds')}
        </Chip>
      ) : (
        <Chip tone="bad" icon={TriangleAlert} title={breaches.join('\n')}>
          {say('next.shared.breaks', { count: breaches.length })}
        </Chip>
      )}
      {isSameData ? null : (
        <Chip tone="caution" icon={TriangleAlert}>
          {say('next.shared.otherData')}
        </Chip>
      )}
    </>
  );
}

/** Puts the plan and its goal into the person's own workspace; what the sender holds stays out. */
function useMakeCopy(file: PlanFile): () => void {
  const { say } = useWords();
  const store = useWorkspaceStore();
  const toast = useToast();
  const navigate = useNavigate();
  return () => {
    const id = crypto.randomUUID();
    store.change({ key: 'shell.change.plan' }, (workspace) =>
      withKeptPlan(withGoal(workspace, goalOf(file)), file, id),
    );
    toast({ text: say('next.shared.copied'), undo: () => store.undo() });
    void navigate({ to: '/next', search: { goal: file.request.qualification } });
  };
}
