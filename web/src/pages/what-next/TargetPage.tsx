import type { Repair } from 'cairn/planning';
import type { Evaluation, RuleException } from 'cairn/portfolio';
import { useMemo, useState } from 'react';
import {
  Card,
  FailedState,
  PageHead,
  Section,
  SideSheet,
  useMedia,
  useToast,
} from '../../design/index.js';
import { planOf } from '../../planner/index.js';
import { useWords } from '../../words/index.js';
import { useWorkspaceStore } from '../../workspace/index.js';
import { answerOf } from './answer/answer-of.js';
import { PlanFacts } from './answer/PlanFacts.js';
import { proofOf } from './answer/proof-of.js';
import { TargetHead } from './answer/TargetHead.js';
import { evaluateWithPlan } from './data/evaluate.js';
import type { Conditions } from './data/useConditions.js';
import { evaluationOf, type Next, rowsOf, type Target } from './data/useNext.js';
import { repairStep } from './impossible/apply-repair.js';
import { Impossible } from './impossible/Impossible.js';
import { NeedsWord } from './impossible/NeedsWord.js';
import { KeptPlans } from './keep/KeptPlans.js';
import { keptPlansFor } from './keep/kept-plans.js';
import { PlanViews } from './plan/PlanViews.js';
import { SearchNote } from './plan/SearchNote.js';
import { withoutUnit, withUnit } from './plan/unit-wishes.js';
import { WhyUnit } from './plan/WhyUnit.js';
import { ExceptionDialog } from './rules/ExceptionDialog.js';
import { NotesList } from './rules/NotesList.js';
import { useRuleActions } from './rules/use-rule-actions.js';
import { WhatCounts } from './rules/WhatCounts.js';
import { AskHours, WhatIf } from './what-if/WhatIf.js';

interface TargetPageProps {
  readonly next: Next;
  readonly target: Target;
  readonly onChooseTarget: () => void;
}

/** The page for a chosen award. */
export function TargetPage(props: TargetPageProps) {
  const { say } = useWords();
  const evaluation = evaluationOf(props.target);
  const { answer } = props.target;
  if (evaluation === undefined) {
    return (
      <>
        <PageHead about={say('next.title')} answer={props.target.qualification.title} />
        <div className="mt-6">
          <FailedState details={answer.kind === 'failed' ? answer.message : ''}>
            {say('next.rules.broken')}
          </FailedState>
        </div>
      </>
    );
  }
  return <EvaluatedTarget {...props} evaluation={evaluation} />;
}

function EvaluatedTarget(props: TargetPageProps & { readonly evaluation: Evaluation }) {
  const { next, target, evaluation, onChooseTarget } = props;
  const { say } = useWords();
  const { conditions, search, workspace, request, planner, keptPlan, on } = next;
  const { now, tryOut } = conditions;
  const isWide = useMedia('(min-width: 64rem)');
  const [unit, setUnit] = useState<string | undefined>();
  const { repair, waiver } = useRepairs(next, evaluation);
  const actions = useRuleActions();
  const answer = answerOf(evaluation, search.state, now.limits !== undefined);
  const plan = answer.kind === 'plan' ? answer.plan : undefined;
  const rows = useMemo(() => rowsOf(plan, target), [plan, target]);
  const kept = useMemo(
    () => keptPlansFor(workspace, target.qualification.id, on),
    [workspace, target, on],
  );
  const withPlan = useMemo(() => {
    if (plan === undefined || plan.steps.length === 0) return undefined;
    const { goal, release, qualification } = target;
    const after = evaluateWithPlan(workspace, goal, { plan, release, qualification, on });
    return after.kind === 'evaluated' ? after.evaluation : undefined;
  }, [workspace, target, plan, on]);
  const isStale = answer.kind === 'plan' && answer.isStale;
  const isSearching = search.state.kind === 'running';
  const aim = now.aims[0] ?? 'time';
  const row = rows.find((entry) => entry.unit === unit);
  const limits = now.limits;
  const wish = (change: typeof withUnit) => (about: string) => {
    if (limits !== undefined) tryOut({ ...now, limits: change(limits, about) });
  };
  const why =
    row && plan && request ? (
      <WhyUnit
        row={row}
        rows={rows}
        plan={plan}
        target={target}
        request={request}
        planner={planner}
        onLeaveOut={wish(withoutUnit)}
        onInsist={wish(withUnit)}
      />
    ) : null;
  return (
    <>
      <TargetHead
        next={next}
        target={target}
        evaluation={evaluation}
        answer={answer}
        plan={plan}
        rows={rows}
        proof={isStale ? undefined : proofOf(search.state, aim, evaluation)}
        onChooseTarget={onChooseTarget}
      />
      <div className="mt-5 empty:hidden">
        {answer.kind === 'needs-hours' ? (
          <AskHours onHours={(asked) => tryOut({ ...now, limits: asked })} />
        ) : null}
        <SearchNote search={search} />
      </div>
      <div className={isStale ? 'opacity-55 transition-opacity' : 'transition-opacity'}>
        {plan && limits ? (
          <PlanFacts
            plan={plan}
            rows={rows}
            evaluation={evaluation}
            hoursLimit={limits.hoursPerWeek}
          />
        ) : null}
      </div>
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className={`min-w-0 transition-opacity ${isStale ? 'opacity-55' : ''}`}>
          {search.state.kind === 'infeasible' ? (
            <Impossible answer={search.state} conditions={now} onRepair={repair} />
          ) : null}
          {search.state.kind === 'unanswerable' ? (
            <NeedsWord
              answer={search.state.answer}
              target={target}
              conditions={now}
              onConditions={tryOut}
            />
          ) : null}
          {plan && limits ? (
            <PlanViews
              plan={plan}
              rows={rows}
              hoursLimit={limits.hoursPerWeek}
              selection={{ unit, select: setUnit }}
              breaks={limits.breaks ?? []}
            />
          ) : null}
        </div>
        <aside className="screen-only min-w-0">
          {limits === undefined || answer.kind === 'complete' ? null : (
            <Section id="what-if" title={say('next.if.title')}>
              <WhatIf
                target={target}
                conditions={conditions}
                plan={isSearching ? undefined : planOf(search.state)}
                keptPlan={keptPlan}
                isSearching={isSearching}
                on={on}
              />
            </Section>
          )}
          {isWide && why ? (
            <Section id="why" title={say('next.why.title')}>
              <Card>{why}</Card>
            </Section>
          ) : null}
          {isWide && !why && plan && rows.length > 0 ? (
            <Section id="why" title={say('next.why.title')}>
              <p className="text-sm text-soft">{say('next.why.choose')}</p>
            </Section>
          ) : null}
        </aside>
      </div>
      <WhatCounts
        target={target}
        evaluation={evaluation}
        exceptions={workspace.exceptions}
        withPlan={withPlan}
        actions={actions}
        steps={rows}
        onInsist={wish(withUnit)}
      />
      <NotesList evaluation={evaluation} plan={plan} />
      <KeptPlans
        kept={kept}
        plan={isStale ? undefined : plan}
        request={request}
        planner={planner}
      />
      {!isWide && row ? (
        <SideSheet title={say('next.why.title')} isOpen onClose={() => setUnit(undefined)}>
          {why}
        </SideSheet>
      ) : null}
      {waiver}
    </>
  );
}

/** Repairs change what is tried or the person's record, always with a way back; a dropped rule asks for a reason. */
function useRepairs(next: Next, evaluation: Evaluation) {
  const { say } = useWords();
  const store = useWorkspaceStore();
  const toast = useToast();
  const actions = useRuleActions();
  const [asked, setAsked] = useState<
    { readonly rule: string; readonly label: string } | undefined
  >();
  const { conditions } = next;
  const repair = (chosen: Repair) => {
    const before: Conditions = conditions.now;
    const step = repairStep(chosen, before);
    if (step === undefined) return;
    if (step.kind === 'ask-waiver') {
      setAsked({ rule: step.rule, label: chosen.label });
      return;
    }
    if (step.kind === 'conditions') {
      conditions.tryOut(step.conditions);
      toast({ text: say('next.repair.done'), undo: () => conditions.tryOut(before) });
      return;
    }
    store.change({ key: 'shell.change.other' }, step.change);
    toast({ text: say('next.repair.done'), undo: () => store.undo() });
  };
  const waiver = asked ? (
    <ExceptionDialog
      rule={asked}
      holdings={evaluation.holdings}
      onClose={() => setAsked(undefined)}
      onSave={(exception: RuleException) => {
        actions.except(exception);
        setAsked(undefined);
      }}
    />
  ) : null;
  return { repair, waiver };
}
