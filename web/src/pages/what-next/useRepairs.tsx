import type { Repair } from 'cairn/planning';
import type { Evaluation } from 'cairn/portfolio';
import { type ReactNode, useState } from 'react';
import { useToast } from '../../design/index.js';
import { useWords } from '../../words/index.js';
import { useWorkspaceStore } from '../../workspace/index.js';
import { goToAnswer } from './answer/go-to-answer.js';
import type { Next } from './data/useNext.js';
import { type RepairStep, repairStep } from './impossible/apply-repair.js';
import { useTriedUndo } from './impossible/useTriedUndo.js';
import { ExceptionDialog } from './rules/ExceptionDialog.js';
import { useRuleActions } from './rules/use-rule-actions.js';

/** What makes an impossible plan possible, and the dialog that a dropped rule needs. */
export interface Repairs {
  readonly repair: (repair: Repair) => void;
  readonly dialog: ReactNode;
}

/** Repairs change what is tried or the person's record, always with a way back; a dropped rule asks for a reason. */
export function useRepairs({ conditions }: Next, evaluation: Evaluation): Repairs {
  const { say } = useWords();
  const store = useWorkspaceStore();
  const toast = useToast();
  const actions = useRuleActions();
  const tried = useTriedUndo(conditions);
  const [asked, setAsked] = useState<RepairStep | undefined>();
  const apply = ({ conditions: wanted, change }: RepairStep) => {
    if (change !== undefined) store.change({ key: 'shell.change.other' }, change);
    const undoTried = wanted && tried.tryOut(wanted);
    const undo = () => {
      undoTried?.();
      if (change !== undefined) store.undo();
    };
    if (wanted || change) toast({ text: say('next.repair.done'), undo });
    goToAnswer();
  };
  const repair = (chosen: Repair) => {
    const step = repairStep(chosen, conditions.now);
    if (step?.waiver) setAsked(step);
    else if (step) apply(step);
  };
  const dialog = asked?.waiver ? (
    <ExceptionDialog
      rule={asked.waiver}
      holdings={evaluation.holdings}
      onClose={() => setAsked(undefined)}
      onSave={(exception) => {
        apply(asked);
        actions.except(exception);
        setAsked(undefined);
      }}
    />
  ) : null;
  return { repair, dialog };
}
