import { useState } from 'react';
import type { KeptIssuer } from '../../../app/kept-issuer.js';
import { Button, Dialog, TextField, useToast } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { useProblemText } from '../ApiProblem.js';
import { changeStatus, reissueOne } from '../api/issuer-calls.js';
import type { Issued, StatusAction } from '../api/issuing-shapes.js';

export type IssuedChange = StatusAction | 'reissue';

interface ChangeDialogProps {
  readonly access: KeptIssuer;
  readonly issued: Issued;
  readonly change: IssuedChange;
  readonly onClose: () => void;
  /** With the credential as it then stands; a new one after issuing anew. */
  readonly onDone: (changed: Issued) => void;
}

/** What will be seen by readers, whether it can be undone, and the reason for the log. */
export function ChangeDialog({ access, issued, change, onClose, onDone }: ChangeDialogProps) {
  const { say } = useWords();
  const toast = useToast();
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const act = async () => {
    setIsTried(true);
    const said = reason.trim();
    if (said === '') return;
    setIsBusy(true);
    const answer =
      change === 'reissue'
        ? await reissueOne(access, issued.id, said)
        : await changeStatus(access, issued.id, { action: change, reason: said });
    setIsBusy(false);
    if (answer.kind !== 'done') return setFailure(problemText(answer));
    toast({ text: say(`studio.change.${change}.done`) });
    onDone(answer.value);
  };
  return (
    <Dialog
      title={say(`studio.change.${change}.title`)}
      about={issued.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            kind={change === 'revoke' ? 'danger' : 'primary'}
            isDisabled={isBusy}
            onPress={() => void act()}
          >
            {say(`studio.change.${change}.confirm`)}
          </Button>
          <Button onPress={onClose}>{say('studio.cancel')}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p>
          {change === 'reissue' && !issued.isRevocable
            ? say('studio.change.reissue.textKey')
            : say(`studio.change.${change}.text`)}
        </p>
        <TextField
          label={say('studio.change.reason')}
          help={say('studio.change.reason.help')}
          value={reason}
          onChange={setReason}
          autoFocus
          error={isTried && reason.trim() === '' ? say('studio.error.missing') : undefined}
        />
        {failure ? (
          <p role="alert" className="text-sm text-rust">
            {failure}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
