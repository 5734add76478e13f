import type { Holding } from 'cairn/portfolio';
import { withoutHolding } from '../../credentials/index.js';
import { useToast } from '../../design/index.js';
import { useWords } from '../../words/index.js';
import { useWorkspaceStore } from '../../workspace/index.js';
import type { HoldingRow } from './list/holding-row.js';

/** Changes of the list, each with its toast and a way back. */
export function useHoldingChanges() {
  const { say } = useWords();
  const store = useWorkspaceStore();
  const toast = useToast();
  const undo = () => {
    store.undo();
  };
  return {
    add: (holding: Holding) => {
      const values = { title: holding.title };
      store.change({ key: 'shell.change.add', values }, (workspace) => ({
        ...workspace,
        holdings: [...workspace.holdings, holding],
      }));
      toast({ text: say('have.added', values), undo });
    },
    edit: (holding: Holding) => {
      const values = { title: holding.title };
      store.change({ key: 'shell.change.edit', values }, (workspace) => ({
        ...workspace,
        holdings: workspace.holdings.map((each) => (each.id === holding.id ? holding : each)),
      }));
      toast({ text: say('have.changed', values), undo });
    },
    remove: ({ id, title }: HoldingRow) => {
      store.change({ key: 'shell.change.remove', values: { title } }, (workspace) =>
        withoutHolding(workspace, id),
      );
      toast({ text: say('have.deleted', { title }), undo });
    },
  };
}
