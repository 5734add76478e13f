import type { Plan } from 'cairn/planning';
import type { Evaluation } from 'cairn/portfolio';
import { memo, useMemo, useState } from 'react';
import { FailedState, Later, PageHead, SideSheet, useMedia } from '../../design/index.js';
import type { PlanFile } from '../../exports/plan-file.js';
import { useWords } from '../../words/index.js';
import { AwardLines } from './answer/AwardLines.js';
import { goToAnswer } from './answer/go-to-answer.js';
import { PlanFacts } from './answer/PlanFacts.js';
import { type ProvenAim, proofOf, proofOfOther, proofOfOwn } from './answer/proof-of.js';
import { TargetHead } from './answer/TargetHead.js';
import type { Conditions } from './data/conditions.js';
import { evaluationOf, type Next, type Target } from './data/useNext.js';
import { KeptPlans } from './keep/KeptPlans.js';
import { keptPlansFor } from './keep/kept-plans.js';
import { MainColumn } from './MainColumn.js';
import { ChangeUnit } from './own/ChangeUnit.js';
import { OwnNote } from './own/OwnNote.js';
import { ProposalNote } from './own/ProposalNote.js';
import { useHand } from './own/useHand.js';
import { useOwnPlan } from './own/useOwnPlan.js';
import { FactsSkeleton } from './plan/PlanSkeleton.js';
import { SearchNote } from './plan/SearchNote.js';
import { usePrices } from './plan/usePrices.js';
import { WhyUnit } from './plan/WhyUnit.js';
import { NotesList } from './rules/NotesList.js';
import { useRuleActions } from './rules/use-rule-actions.js';
import { WhatCounts } from './rules/WhatCounts.js';
import { SideColumn } from './SideColumn.js';
import { Choices } from './stairs/Choices.js';
import { PickedNote } from './stairs/PickedNote.js';
import { usePick } from './stairs/usePick.js';
import { useRepairs } from './useRepairs.js';
import { useTargetView } from './useTargetView.js';
import { UnitWays } from './ways/UnitWays.js';
import { useWays, type Ways } from './ways/useWays.js';
import { AskHours } from './what-if/WhatIf.js';

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
  if (evaluation !== undefined) return <EvaluatedTarget {...props} evaluation={evaluation} />;
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

interface EvaluatedProps extends TargetPageProps {
  readonly evaluation: Evaluation;
}

function EvaluatedTarget({ next: asked, target, evaluation, onChooseTarget }: EvaluatedProps) {
  const { say } = useWords();
  const isWide = useMedia('(min-width: 64rem)');
  const [unit, select] = useState<string | undefined>();
  const own = useOwnPlan(asked, target);
  const choices = usePick(own.shown);
  const next = choices.shown;
  const view = useTargetView(next, target, evaluation);
  const repairs = useRepairs(next, evaluation);
  const ways = useWays(next.conditions, target, {
    keepBefore: () => own.keepBefore(next.search),
    onAnswered: () => {
      // On a phone the unit covers the answer.
      if (!isWide) select(undefined);
      goToAnswer();
    },
  });
  const { answer, plan, rows, isStale, limits } = view;
  const { search, planner, request, conditions } = next;
  const { picked, pick } = choices;
  const isOwn = picked === undefined && own.file !== undefined;
  const hand = useHand({ next, target, view, own, onKept: () => pick(undefined) });
  const proof = picked
    ? proofOfOther(picked, evaluation)
    : isOwn
      ? proofOfOwn(own)
      : proofOf(search.state, provenAim(conditions.now), evaluation);
  const row = rows.find((entry) => entry.unit === unit);
  // All prices are worked out together, from the first unit on that somebody asks about.
  const isBest = search.state.kind === 'optimal' && picked === undefined && !isOwn;
  const prices = usePrices(planner, isBest && unit !== undefined ? request : undefined);
  const shownPrices = isBest ? prices : undefined;
  const why =
    row && plan && request ? (
      <>
        <WhyUnit
          {...{ row, rows, plan, target, request, planner }}
          prices={shownPrices}
          onLeaveOut={view.leaveOut}
          onInsist={view.insist}
        />
        {hand ? (
          <ChangeUnit
            {...{ row, plan, target, hand }}
            holdings={request.holdings}
            note={
              hand.proposal?.place === 'unit' ? (
                <ProposalNote {...{ hand, plan, target, request }} proposal={hand.proposal} />
              ) : null
            }
          />
        ) : null}
        <UnitWays unit={row.unit} ways={ways} />
      </>
    ) : null;
  const fade = `transition-opacity ${isStale ? 'opacity-55' : ''}`;
  return (
    <>
      <TargetHead
        {...{ next, target, evaluation, answer, plan, rows, onChooseTarget }}
        proof={isStale ? undefined : proof}
        isPlanning={isStale || answer.kind === 'searching'}
        isShort={isOwn && own.findings.some(({ code }) => code === 'plan-rule-unmet')}
      />
      <div className="mt-5 empty:hidden">
        {answer.kind === 'needs-hours' ? (
          <AskHours onHours={(limits) => conditions.settle((before) => ({ ...before, limits }))} />
        ) : null}
        <SearchNote search={search} />
        {picked ? (
          <PickedNote picked={picked} onBack={() => pick(undefined)} />
        ) : (
          <OwnNote {...{ own, target, asked }} />
        )}
      </div>
      {answer.kind === 'searching' ? <FactsSkeleton /> : null}
      {plan && limits ? (
        <div className={fade}>
          <AwardLines {...{ plan, request, target }} />
          <PlanFacts {...{ plan, rows, evaluation }} hoursLimit={limits.hoursPerWeek} />
        </div>
      ) : null}
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className={`min-w-0 ${fade}`}>
          <MainColumn
            {...{ next, target, view, hand }}
            prices={shownPrices}
            choices={<Choices {...{ asked, target, choices }} />}
            selection={{ unit, select }}
            onRepair={repairs.repair}
          />
        </div>
        <SideColumn
          {...{ next, target, view, hand, ways }}
          why={isWide ? why : undefined}
          isWide={isWide}
        />
      </div>
      <Later>
        <BelowPlan
          {...{ next, target, evaluation, view, isOwn, ways }}
          best={bestIn(asked)}
          onGoOn={(file) => {
            pick(undefined);
            own.goOn(file);
            window.scrollTo({ top: 0 });
          }}
        />
      </Later>
      {!isWide && row ? (
        <SideSheet title={say('next.why.title')} isOpen onClose={() => select(undefined)}>
          {why}
        </SideSheet>
      ) : null}
      {repairs.dialog}
      {ways.dialog}
    </>
  );
}

interface BelowPlanProps {
  readonly next: Next;
  readonly target: Target;
  readonly evaluation: Evaluation;
  readonly view: ReturnType<typeof useTargetView>;
  readonly isOwn: boolean;
  readonly ways: Ways;
  /** The plan that was found, whichever the page shows. */
  readonly best: Plan | undefined;
  readonly onGoOn: (file: PlanFile) => void;
}

function provenAim({ aims, weights }: Conditions): ProvenAim {
  return weights === undefined ? (aims[0] ?? 'time') : 'weights';
}

/** The plan that the search ended with. */
function bestIn({ search: { state } }: Next): Plan | undefined {
  return state.kind === 'optimal' || state.kind === 'stopped' ? state.plan : undefined;
}

/**
 * Rules, notes and kept plans, over the whole width. They stay as they are while a unit is moved: what is done from here
 * acts on the question that they show, so new functions for the same question are no reason to draw them anew.
 */
const BelowPlan = memo(BelowPlanParts, (before, after) =>
  (['next', 'target', 'evaluation', 'view', 'isOwn', 'best'] as const).every(
    (key) => before[key] === after[key],
  ),
);

function BelowPlanParts(props: BelowPlanProps) {
  const { next, target, evaluation, view, isOwn, ways, best, onGoOn } = props;
  const { workspace, request, planner, on } = next;
  const { plan, rows, isStale, withPlan, insist } = view;
  const actions = useRuleActions();
  const kept = useMemo(
    () => keptPlansFor(workspace, target.qualification.id, on),
    [workspace, target, on],
  );
  return (
    <>
      <WhatCounts
        {...{ target, evaluation, withPlan, actions }}
        exceptions={workspace.exceptions}
        steps={rows}
        onInsist={insist}
        onAsk={(unit) => ways.ask(unit, 'recognition')}
      />
      <NotesList evaluation={evaluation} plan={plan} />
      <KeptPlans
        {...{ kept, request, planner, isOwn, best, onGoOn }}
        plan={isStale ? undefined : plan}
      />
    </>
  );
}
