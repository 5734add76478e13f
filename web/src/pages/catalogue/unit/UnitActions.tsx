import type { Unit } from 'cairn/catalogue';
import { Check, Flag } from 'lucide-react';
import { Button, StateMark } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { useWorkspace } from '../../../workspace/index.js';
import { useOwnActions } from '../own/useOwnActions.js';
import { heldAs } from '../own/workspace-changes.js';

/** "I have this" and "I plan this", or the state in which it is on the list already. */
export function UnitActions({ unit }: { readonly unit: Unit }) {
  const { say } = useWords();
  const { workspace } = useWorkspace();
  const { add } = useOwnActions();
  const state = heldAs(workspace, unit.id);
  if (state === 'verified' || state === 'claimed') {
    return (
      <p className="flex min-h-10 items-center gap-3 text-sm">
        <StateMark state={state} /> {say('catalogue.onList')}
      </p>
    );
  }
  return (
    <>
      <Button kind="primary" icon={Check} onPress={() => add(unit, 'claimed')}>
        {say('catalogue.have')}
      </Button>
      {state === 'planned' ? (
        <p className="flex min-h-10 items-center gap-3 text-sm">
          <StateMark state="planned" /> {say('catalogue.onList')}
        </p>
      ) : (
        <Button icon={Flag} onPress={() => add(unit, 'planned')}>
          {say('catalogue.plan')}
        </Button>
      )}
    </>
  );
}
