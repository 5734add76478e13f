import {
  type AdjustAnswer,
  type AdjustQuestion,
  acceptErrors,
  adjustPlan,
  openErrors,
  type Plan,
  type PlanAdjustment,
  planningDataOf,
} from 'cairn/planning';
import type { Finding } from 'cairn/terms';
import { useCallback, useMemo, useState } from 'react';
import { useFormats, useWords } from '../../../words/index.js';
import type { Next, Target } from '../data/useNext.js';
import type { OwnPlan } from './useOwnPlan.js';

export type Place = 'weeks' | 'unit';

/** A change that the person is looking at and has not made yet. */
export interface Proposal {
  /** Where it is looked at: under the weeks, or beside the facts of the unit. */
  readonly place: Place;
  readonly adjustment: PlanAdjustment;
  readonly answer: AdjustAnswer;
  /** What it would break and is not accepted. */
  readonly open: readonly Finding[];
  /** The plan would be as it is. */
  readonly isSame: boolean;
}

/** The plan in the person's hands. */
export interface Hand {
  readonly proposal: Proposal | undefined;
  /** Looks at a change: laid out and checked at once, nothing is kept. */
  readonly propose: (adjustment: PlanAdjustment, place?: Place) => void;
  /** Makes a change when it holds; else it stays to be looked at. */
  readonly settle: (adjustment: PlanAdjustment) => void;
  /** Makes the change although it breaks something, with the reason. */
  readonly accept: (reason: string) => void;
  readonly putBack: () => void;
}

/** Lets the plan on the page be changed by hand; undefined while there is no plan to change. */
export function useProposal(
  next: Next,
  target: Target,
  plan: Plan | undefined,
  { own, onKept }: { readonly own: OwnPlan; readonly onKept: () => void },
): Hand | undefined {
  const { request } = next;
  const { say } = useWords();
  const [asked, setAsked] = useState<
    { readonly plan: Plan; readonly adjustment: PlanAdjustment; readonly place: Place } | undefined
  >();
  const data = useMemo(
    () => (request ? planningDataOf(target.release, request.limits.start) : undefined),
    [target, request],
  );
  // A change of another plan than the one on the page is no change any more.
  const current = asked?.plan === plan ? asked : undefined;
  const layOut = useCallback(
    (wanted: PlanAdjustment): Omit<Proposal, 'place'> | undefined =>
      plan && request && data ? proposalOf(wanted, plan, { request, data }) : undefined,
    [plan, request, data],
  );
  const proposal = useMemo((): Proposal | undefined => {
    const made = current && layOut(current.adjustment);
    return made && { ...made, place: current.place };
  }, [current, layOut]);
  const done = useDoneText(target);
  if (plan === undefined || request === undefined) return undefined;
  const putBack = () => setAsked(undefined);
  const keep = (wanted: PlanAdjustment, changed: Plan, said: string) => {
    const values = { title: done.titleOf(wanted.unit) };
    own.keep(changed, { key: `moves.change.${wanted.kind}`, values }, said);
    putBack();
    onKept();
  };
  const propose = (wanted: PlanAdjustment, place: Place = 'weeks') =>
    setAsked({ plan, adjustment: wanted, place });
  return {
    proposal,
    propose,
    putBack,
    settle: (wanted) => {
      const made = layOut(wanted);
      const isOpen = made?.answer.kind !== 'adjusted' || made.open.length > 0;
      if (made === undefined || isOpen) propose(wanted, current?.place);
      else if (made.isSame) putBack();
      else if (made.answer.kind === 'adjusted') {
        keep(wanted, made.answer.plan, done.textOf(wanted, made.answer.plan));
      }
    },
    accept: (reason) => {
      if (proposal?.answer.kind !== 'adjusted') return;
      const { plan: changed, findings } = proposal.answer;
      const accepted = acceptErrors(changed, findings, reason);
      keep(proposal.adjustment, accepted, say('moves.done.override'));
    },
  };
}

function proposalOf(
  adjustment: PlanAdjustment,
  plan: Plan,
  question: AdjustQuestion,
): Omit<Proposal, 'place'> {
  const answer = adjustPlan(plan, adjustment, question);
  if (answer.kind !== 'adjusted') return { adjustment, answer, open: [], isSame: false };
  const open = openErrors(answer.plan, answer.findings);
  return { adjustment, answer, open, isSame: answer.plan === plan };
}

function useDoneText({ release }: Target) {
  const { say } = useWords();
  const { day } = useFormats();
  const titleOf = (unit: string) => release.catalogue.units.get(unit)?.title ?? unit;
  return {
    titleOf,
    textOf: (made: PlanAdjustment, { steps }: Plan) => {
      const step = steps.find(({ unit }) => unit === made.unit);
      return say(`moves.done.${made.kind}`, {
        title: titleOf(made.unit),
        by: made.kind === 'replace' ? titleOf(made.by) : '',
        day: step ? day(step.startsOn) : '',
      });
    },
  };
}
