import { writeWorkspace } from 'cairn/portfolio';
import { useToast } from '../design/index.js';
import { useWords } from '../words/index.js';
import { useWorkspace, useWorkspaceStore } from '../workspace/index.js';
import { today } from './clock.js';
import { saveFile } from './save-file.js';

/** Writes everything the person has into one JSON file. */
export function useBackup(): () => void {
  const { say } = useWords();
  const { workspace } = useWorkspace();
  const store = useWorkspaceStore();
  const toast = useToast();
  return () => {
    const day = today();
    const file = `cairn-${day}.json`;
    saveFile(file, `${JSON.stringify(writeWorkspace(workspace), null, 2)}\n`, 'application/json');
    store.noteBackup(day);
    toast({ text: say('shell.backup.done', { file }) });
  };
}
