import { useState } from 'react';
import { Button, Dialog, TextField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

interface KeepDialogProps {
  readonly suggestion: string;
  readonly onKeep: (title: string) => void;
  readonly onClose: () => void;
}

export function KeepDialog({ suggestion, onKeep, onClose }: KeepDialogProps) {
  const { say } = useWords();
  const [title, setTitle] = useState(suggestion);
  const name = title.trim();
  return (
    <Dialog
      title={say('next.keep.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isDisabled={name === ''} onPress={() => onKeep(name)}>
            {say('next.keep.save')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {say('next.cancel')}
          </Button>
        </>
      }
    >
      <TextField
        label={say('next.keep.name')}
        help={say('next.keep.help')}
        value={title}
        onChange={setTitle}
        autoFocus
      />
    </Dialog>
  );
}
