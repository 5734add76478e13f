import type { AdjustAnswer, Plan, PlanAdjustment, PlanStep } from 'cairn/planning';
import { Check, CircleAlert, CircleCheck, MoveHorizontal, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button, Icon } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Target } from '../data/useNext.js';
import { BreakList } from './BreakList.js';
import { breakFrameOf } from './break-frame.js';
import type { BreakFrame } from './break-words.js';
import { OverrideDialog } from './OverrideDialog.js';
import { offeringText } from './offering-words.js';
import { useBreakWords } from './useBreakWords.js';
import type { Hand, Proposal } from './useProposal.js';

interface ProposalNoteProps {
  readonly hand: Hand;
  readonly proposal: Proposal;
  /** The plan before the change. */
  readonly plan: Plan;
  readonly target: Target;
  readonly request: BreakFrame['request'];
}

/** A change in words while it is looked at: where, when the plan then ends, and what it would break. */
export function ProposalNote(props: ProposalNoteProps) {
  const { hand, proposal, plan, target, request } = props;
  const { answer, adjustment, open, isSame } = proposal;
  const { say } = useWords();
  const breakWords = useBreakWords();
  const textOf = useProposalText(target);
  const [isAsking, setAsking] = useState(false);
  const laidOut = answer.kind === 'adjusted' ? answer.plan : plan;
  const frame = breakFrameOf(laidOut, request, target);
  const sentences = breakWords(open, frame);
  const isMove = adjustment.kind === 'move';
  const otherOffering = textOf.offering(plan, proposal);
  return (
    <div className="screen-only mt-1 rounded-card border border-line bg-sheet px-4 py-3 text-sm">
      <div role="status" className="grid gap-1.5">
        <p className="flex items-start gap-2">
          <Icon of={MoveHorizontal} size={16} className="mt-0.5 text-soft" />
          <span className="min-w-0">
            <span className="font-medium">{textOf.what(proposal)}</span>{' '}
            <span className="numerals text-soft">{textOf.end(plan, answer)}</span>
            {otherOffering === undefined ? null : <span> {otherOffering}</span>}
          </span>
        </p>
        {answer.kind === 'adjusted' ? (
          <Verdict sentences={sentences} isSame={isSame} />
        ) : (
          <p>{textOf.refusal(answer, adjustment)}</p>
        )}
      </div>
      <div className="mt-2.5 flex flex-wrap items-center gap-2">
        {answer.kind === 'adjusted' && sentences.length === 0 && !isSame ? (
          <Button small icon={Check} onPress={() => hand.settle(adjustment)}>
            {say(isMove ? 'moves.set' : 'moves.do')}
          </Button>
        ) : null}
        {sentences.length > 0 ? (
          <Button small onPress={() => setAsking(true)}>
            {say('moves.anyway')}
          </Button>
        ) : null}
        <Button small kind="quiet" icon={Undo2} onPress={hand.putBack}>
          {say('moves.back')}
        </Button>
        {isMove ? (
          <span className="hidden text-xs text-soft lg:inline">{say('moves.keys')}</span>
        ) : null}
      </div>
      {isAsking ? (
        <OverrideDialog
          sentences={sentences}
          onClose={() => setAsking(false)}
          onSave={(reason) => {
            setAsking(false);
            hand.accept(reason);
          }}
        />
      ) : null}
    </div>
  );
}

function Verdict({
  sentences,
  isSame,
}: {
  readonly sentences: readonly string[];
  readonly isSame: boolean;
}) {
  const { say } = useWords();
  if (sentences.length === 0) {
    return (
      <p className="flex items-center gap-2">
        <Icon of={CircleCheck} size={16} className="text-lichen" />
        {say(isSame ? 'moves.same' : 'moves.holds')}
      </p>
    );
  }
  return (
    <>
      <p className="flex items-center gap-2">
        <Icon of={CircleAlert} size={16} className="text-rust" />
        {say('moves.breaks', { count: sentences.length })}
      </p>
      <BreakList sentences={sentences} />
    </>
  );
}

function useProposalText({ release }: Target) {
  const words = useWords();
  const formats = useFormats();
  const { say } = words;
  const { day } = formats;
  const titleOf = (unit: string) => release.catalogue.units.get(unit)?.title ?? unit;
  return {
    what: ({ adjustment, answer }: Proposal) => {
      const title = titleOf(adjustment.unit);
      const own = adjustment.kind === 'replace' ? adjustment.by : adjustment.unit;
      const steps = answer.kind === 'adjusted' ? answer.plan.steps : [];
      const step = steps.find(({ unit }) => unit === own);
      const from = step ? day(step.startsOn) : '';
      switch (adjustment.kind) {
        case 'move':
          return say('moves.at', { title, day: from, week: adjustment.startWeek + 1 });
        case 'replace':
          return say('moves.replaced', { title, by: titleOf(adjustment.by), day: from });
        case 'add':
          return say('moves.added', { title, day: from });
        case 'remove':
          return say('moves.removed', { title });
        default:
          return adjustment satisfies never;
      }
    },
    /** What is told of another offering of the unit that a move takes. */
    offering: ({ steps }: Plan, { adjustment, answer }: Proposal): string | undefined => {
      if (adjustment.kind !== 'move' || answer.kind !== 'adjusted') return undefined;
      const isIt = ({ unit }: PlanStep) => unit === adjustment.unit;
      const [before, after] = [steps.find(isIt), answer.plan.steps.find(isIt)];
      if (after === undefined || before?.offering === after.offering) return undefined;
      const unit = release.catalogue.units.get(after.unit);
      return offeringText(after, unit, { words, formats });
    },
    end: (before: Plan, answer: AdjustAnswer) => {
      if (answer.kind !== 'adjusted') return '';
      const { completesOn, weeks } = answer.plan;
      if (completesOn === before.completesOn)
        return say('moves.end.same', { day: day(completesOn) });
      const by = weeks - before.weeks;
      const change = say('moves.change', { weeks: Math.abs(by), later: String(by > 0) });
      return say('moves.end', { day: day(completesOn), change });
    },
    refusal: (answer: Exclude<AdjustAnswer, { kind: 'adjusted' }>, adjustment: PlanAdjustment) => {
      const unit = adjustment.kind === 'replace' ? adjustment.by : adjustment.unit;
      const title = titleOf(unit);
      switch (answer.kind) {
        case 'cannot-take':
          return say('moves.unit.cannot', { title });
        case 'needs-assumption':
          return say('moves.unit.needsFact', { title });
        case 'mixed-currencies':
          return say('moves.unit.currencies', { title });
        default:
          return answer satisfies never;
      }
    },
  };
}
