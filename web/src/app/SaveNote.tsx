import { TriangleAlert } from 'lucide-react';
import { Button, Note } from '../design/index.js';
import { useWords } from '../words/index.js';
import { useWorkspace } from '../workspace/index.js';
import { useBackup } from './useBackup.js';

/** Speaks only when a change could not be kept. */
export function SaveNote() {
  const { say } = useWords();
  const { saveFailed } = useWorkspace();
  const backUp = useBackup();
  if (!saveFailed) return null;
  return (
    <Note
      icon={TriangleAlert}
      tone="bad"
      actions={
        <Button small onPress={backUp}>
          {say('shell.backup.do')}
        </Button>
      }
    >
      {say('shell.saveFailed')}
    </Note>
  );
}
