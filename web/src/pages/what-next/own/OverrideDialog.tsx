import { useState } from 'react';
import { Button, Dialog, TextField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { BreakList } from './BreakList.js';

interface OverrideDialogProps {
  readonly sentences: readonly string[];
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
}

/** Something that the check refuses and the person accepts: only with a reason, which stays with the plan. */
export function OverrideDialog({ sentences, onSave, onClose }: OverrideDialogProps) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const reason = text.trim();
  return (
    <Dialog
      title={say('moves.override.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isDisabled={reason === ''} onPress={() => onSave(reason)}>
            {say('moves.override.save')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {say('next.cancel')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <BreakList sentences={sentences} />
        <p className="text-sm text-soft">{say('moves.override.intro')}</p>
        <TextField
          label={say('moves.override.reason')}
          help={say('moves.override.help')}
          value={text}
          onChange={setText}
          rows={2}
          autoFocus
        />
      </div>
    </Dialog>
  );
}
