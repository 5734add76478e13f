import { daysBetween } from 'cairn/terms';
import { Button } from 'react-aria-components';
import { useWords } from '../words/index.js';
import { useWorkspace } from '../workspace/index.js';
import { today } from './clock.js';
import { useBackup } from './useBackup.js';

/** Where the data is, and how old the last file is. */
export function BackupNote() {
  const { say } = useWords();
  const { lasting, backedUpOn, workspace } = useWorkspace();
  const backUp = useBackup();
  return (
    <div className="text-xs text-soft">
      <p>{say(lasting ? 'shell.saved' : 'shell.notSaved')}</p>
      {workspace.holdings.length > 0 ? (
        <p>
          {backedUpOn
            ? say('shell.backup.on', { days: Math.max(0, daysBetween(backedUpOn, today())) })
            : say('shell.backup.never')}
          {' · '}
          <Button
            onPress={backUp}
            className="rounded-[3px] text-water underline underline-offset-2"
          >
            {say('shell.backup.do')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
