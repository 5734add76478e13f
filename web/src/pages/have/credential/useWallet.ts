import { nowText, today } from '../../../app/clock.js';
import { saveFile } from '../../../app/save-file.js';
import { exportWallet } from '../../../credentials/index.js';
import { useToast } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { useWorkspace } from '../../../workspace/index.js';

/** Saves all kept credentials as one record that other wallets read. */
export function useWallet(): () => void {
  const { say } = useWords();
  const { workspace } = useWorkspace();
  const toast = useToast();
  return () => {
    const { text, count, left } = exportWallet(workspace, {
      id: `urn:uuid:${crypto.randomUUID()}`,
      maker: `urn:uuid:${crypto.randomUUID()}`,
      now: nowText(),
      name: say('kept.wallet.name', { name: workspace.person.label }),
    });
    if (count === 0) {
      toast({ text: say('kept.wallet.none') });
      return;
    }
    const file = `cairn-clr-${today()}.json`;
    saveFile(file, text, 'application/vc');
    toast({ text: say('kept.wallet.done', { count, left: left.length, file }) });
  };
}
