import type { RuleException, Workspace } from 'cairn/portfolio';
import { useMemo } from 'react';
import { useToast } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { useWorkspaceStore } from '../../../workspace/index.js';

/** What a person may record about rules; each is kept at once and can be undone. */
export interface RuleActions {
  /** Use the holding for this rule; without a rule: for none. */
  readonly pin: (holding: string, rule: string | undefined) => void;
  readonly unpin: (holding: string) => void;
  readonly state: (condition: string, isMet: boolean) => void;
  readonly except: (exception: RuleException) => void;
  readonly dropException: (exception: RuleException) => void;
}

export function useRuleActions(): RuleActions {
  const store = useWorkspaceStore();
  const toast = useToast();
  const { say } = useWords();
  return useMemo(() => {
    const change = (next: (workspace: Workspace) => Workspace) => {
      store.change({ key: 'shell.change.other' }, next);
      toast({ text: say('next.rule.recorded'), undo: () => store.undo() });
    };
    return {
      pin: (holding, rule) => change((workspace) => withPin(workspace, holding, rule)),
      unpin: (holding) =>
        change((workspace) => ({
          ...workspace,
          pins: workspace.pins.filter((pin) => pin.holding !== holding),
        })),
      state: (condition, isMet) =>
        change((workspace) => withCondition(workspace, condition, isMet)),
      except: (exception) =>
        change((workspace) => ({
          ...workspace,
          exceptions: [...workspace.exceptions, exception],
        })),
      dropException: (exception) =>
        change((workspace) => ({
          ...workspace,
          exceptions: workspace.exceptions.filter((other) => other !== exception),
        })),
    };
  }, [store, toast, say]);
}

/** One pin for each holding. */
export function withPin(
  workspace: Workspace,
  holding: string,
  rule: string | undefined,
): Workspace {
  const others = workspace.pins.filter((pin) => pin.holding !== holding);
  return { ...workspace, pins: [...others, rule === undefined ? { holding } : { holding, rule }] };
}

export function withCondition(workspace: Workspace, condition: string, isMet: boolean): Workspace {
  const others = workspace.conditionsMet.filter((id) => id !== condition);
  return { ...workspace, conditionsMet: isMet ? [...others, condition] : others };
}
