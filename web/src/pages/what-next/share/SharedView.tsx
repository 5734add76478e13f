import { useNavigate } from '@tanstack/react-router';
import type { Plan } from 'cairn/planning';
import { CircleCheck, Copy, PenLine, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Button,
  Cairn,
  Chip,
  EmptyState,
  Note,
  PageHead,
  Tag,
  useToast,
} from '../../../design/index.js';
import type { PlanFile } from '../../../exports/plan-file.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useWorkspaceStore } from '../../../workspace/index.js';
import { AnswerSentence } from '../answer/AnswerSentence.js';
import { AwardLines } from '../answer/AwardLines.js';
import { PlanFacts } from '../answer/PlanFacts.js';
import { useMeasure } from '../answer/useMeasure.js';
import { awardMarks } from '../data/plan-awards.js';
import { stonesOf } from '../data/stones.js';
import { evaluationOf, rowsOf, withGoal } from '../data/useNext.js';
import { withKeptPlan } from '../keep/kept-plans.js';
import { AcceptedList } from '../own/AcceptedList.js';
import { breakFrameOf } from '../own/break-frame.js';
import { acceptedIn } from '../own/override-lines.js';
import { PlanViews } from '../plan/PlanViews.js';
import { goalOf, type SharedPlan } from './shared-target.js';

interface SharedViewProps {
  readonly file: PlanFile;
  readonly shared: SharedPlan;
}

/** Somebody else's plan: what it says, whether it holds here, and a way to take it over. */
export function SharedView({ file, shared }: SharedViewProps) {
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
        chips={<SharedChips shared={shared} plan={plan} />}
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
          <AcceptedList
            frame={breakFrameOf(plan, request, target)}
            findings={shared.kind === 'known' ? shared.findings : []}
          />
        </Note>
      </div>
      <AwardLines {...{ plan, request, target }} />
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
        calendar={request.limits.hoursCalendar}
        awards={awardMarks(plan, target)}
      />
    </>
  );
}

function SharedChips({ shared, plan }: { readonly shared: SharedPlan; readonly plan: Plan }) {
  const { say } = useWords();
  if (shared.kind !== 'known') return null;
  const { breaches, isSameData } = shared;
  const accepted = acceptedIn(plan);
  return (
    <>
      {breaches.length === 0 && accepted === 0 ? (
        <Chip tone="good" icon={CircleCheck}>
          {say('next.shared.holds')}
        </Chip>
      ) : breaches.length === 0 ? (
        <Chip tone="caution" icon={PenLine}>
          {say('moves.shared.accepted', { count: accepted })}
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
