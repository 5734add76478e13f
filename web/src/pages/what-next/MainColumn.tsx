import type { Repair } from 'cairn/planning';
import type { ReactNode } from 'react';
import { awardMarks } from './data/plan-awards.js';
import { type Next, rowsOf, type Target } from './data/useNext.js';
import { Impossible } from './impossible/Impossible.js';
import { NeedsWord } from './impossible/NeedsWord.js';
import { ProposalNote } from './own/ProposalNote.js';
import type { Hand } from './own/useProposal.js';
import { PlanSkeleton } from './plan/PlanSkeleton.js';
import { PlanViews } from './plan/PlanViews.js';
import type { Selection } from './plan/selection.js';
import type { Prices } from './plan/usePrices.js';
import type { TargetView } from './useTargetView.js';

interface MainColumnProps {
  readonly next: Next;
  readonly target: Target;
  readonly view: TargetView;
  readonly selection: Selection;
  readonly hand: Hand | undefined;
  readonly prices: Prices | undefined;
  readonly onRepair: (repair: Repair) => void;
  /** Other plans to choose from. */
  readonly choices: ReactNode;
}

/** The plan; or why there is none, and what would help. */
export function MainColumn(props: MainColumnProps) {
  const { next, target, view, selection, hand, prices, onRepair, choices } = props;
  const { conditions, search, request } = next;
  const { plan, rows, limits } = view;
  const { state } = search;
  if (state.kind === 'infeasible') {
    return (
      <Impossible
        answer={state}
        conditions={conditions.now}
        planner={next.planner}
        request={request}
        onRepair={onRepair}
      />
    );
  }
  if (state.kind === 'unanswerable') {
    return <NeedsWord answer={state.answer} target={target} conditions={conditions} />;
  }
  if (view.answer.kind === 'searching') return <PlanSkeleton />;
  if (plan === undefined || limits === undefined) return null;
  const proposal = hand?.proposal;
  const changed = proposal?.answer.kind === 'adjusted' ? proposal.answer.plan : undefined;
  return (
    <>
      <PlanViews
        plan={plan}
        rows={rows}
        hoursLimit={limits.hoursPerWeek}
        selection={selection}
        breaks={limits.breaks ?? []}
        deadline={limits.deadline}
        calendar={limits.hoursCalendar}
        awards={awardMarks(plan, target)}
        hand={hand}
        prices={prices}
        proposed={changed && rowsOf(changed, target)}
        note={
          hand && request && proposal?.place === 'weeks' ? (
            <ProposalNote {...{ hand, proposal, plan, target, request }} />
          ) : undefined
        }
      />
      {choices}
    </>
  );
}
