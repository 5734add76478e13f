import type { Repair } from 'cairn/planning';
import type { Evaluation, RuleException } from 'cairn/portfolio';
import { type ReactNode, useState } from 'react';
import { useToast } from '../../design/index.js';
import { useWords } from '../../words/index.js';
import { useWorkspaceStore } from '../../workspace/index.js';
import type { Next } from './data/useNext.js';
import { repairStep } from './impossible/apply-repair.js';
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
  const [asked, setAsked] = useState<
    { readonly rule: string; readonly label: string } | undefined
  >();
  const repair = (chosen: Repair) => {
    const before = conditions.now;
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
  const dialog = asked ? (
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
  return { repair, dialog };
}
