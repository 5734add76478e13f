import type { ReactNode } from 'react';
import { Button, Dialog } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

interface WayDialogProps {
  readonly about: 'ask' | 'fail';
  /** Title of the unit. */
  readonly title: string;
  readonly isReady: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** Whole lines above the fields. */
  readonly first?: ReactNode;
  /** Fields side by side. */
  readonly children: ReactNode;
}

/** The frame of a form on another way to a unit. */
export function WayDialog(props: WayDialogProps) {
  const { about, title, isReady, onSave, onClose, first, children } = props;
  const { say } = useWords();
  return (
    <Dialog
      title={say(`wishes.dialog.${about}`)}
      about={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isDisabled={!isReady} onPress={onSave}>
            {say('wishes.dialog.save')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {say('next.cancel')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-sm text-soft">{say(`wishes.dialog.${about}.intro`)}</p>
        {first}
        <div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>
      </div>
    </Dialog>
  );
}
