import { forgetIssuer } from '../../app/kept-issuer.js';
import { forgetPreferences } from '../../app/preferences.js';
import { useBackup } from '../../app/useBackup.js';
import { Button, Dialog, useToast } from '../../design/index.js';
import { useWords } from '../../words/index.js';
import { useWorkspaceStore } from '../../workspace/index.js';

/** The one question that undo cannot replace. */
export function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const store = useWorkspaceStore();
  const toast = useToast();
  const backUp = useBackup();
  const erase = async () => {
    await store.erase();
    forgetPreferences(localStorage);
    forgetIssuer(localStorage);
    toast({ text: say('settings.erase.done') });
    onClose();
  };
  return (
    <Dialog
      title={say('settings.erase.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onPress={() => void erase()}>
            {say('settings.erase.confirm')}
          </Button>
          <Button onPress={onClose}>{say('settings.erase.cancel')}</Button>
          <Button kind="quiet" onPress={backUp}>
            {say('settings.erase.saveFirst')}
          </Button>
        </>
      }
    >
      <p>{say('settings.erase.text')}</p>
    </Dialog>
  );
}
