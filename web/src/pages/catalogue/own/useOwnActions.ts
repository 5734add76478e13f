import { useNavigate } from '@tanstack/react-router';
import type { Qualification, Unit } from 'cairn/catalogue';
import { usePagePath } from '../../../app/PagesContext.js';
import { useToast } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { useWorkspaceStore } from '../../../workspace/index.js';
import { withHolding, withTarget } from './workspace-changes.js';

export interface OwnActions {
  /** Adds a unit or a whole award to the list, with a way back. */
  readonly add: (entry: Unit | Qualification, state: 'claimed' | 'planned') => void;
  /** Makes an award the first goal and goes to the page that plans it. */
  readonly target: (award: Qualification, specialisation: string | undefined) => void;
}

export function useOwnActions(): OwnActions {
  const { say } = useWords();
  const store = useWorkspaceStore();
  const toast = useToast();
  const navigate = useNavigate();
  const planPath = usePagePath('next');
  const undo = () => {
    store.undo();
  };
  return {
    add: (entry, state) => {
      const values = { title: entry.title };
      store.change({ key: 'shell.change.add', values }, (before) =>
        withHolding(before, entry, state),
      );
      toast({ text: say(`catalogue.added.${state}`, values), undo });
    },
    target: (award, specialisation) => {
      const goal = {
        qualification: award.id,
        ...(specialisation === undefined ? {} : { specialisation }),
      };
      store.change({ key: 'shell.change.goal' }, (before) => withTarget(before, goal));
      toast({ text: say('catalogue.target.done', { title: award.title }), undo });
      void navigate({
        to: planPath ?? '/',
        search: planPath === undefined ? {} : { goal: award.id },
      });
    },
  };
}
