import { useState } from 'react';
import type { KeptIssuer } from '../../../app/kept-issuer.js';
import { Button, CheckField, Dialog, useToast } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { useProblemText } from '../ApiProblem.js';
import { rotateKey } from '../api/issuer-calls.js';
import type { Issuer, KeyType } from '../api/issuing-shapes.js';
import { KeyTypeField } from '../start/KeyTypeField.js';

interface RotateDialogProps {
  readonly access: KeptIssuer;
  readonly issuer: Issuer;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A new key, and the one question that matters: whether the old one may be in wrong hands. */
export function RotateDialog({ access, issuer, onClose, onDone }: RotateDialogProps) {
  const { say } = useWords();
  const toast = useToast();
  const problemText = useProblemText();
  const [keyType, setKeyType] = useState<KeyType>(issuer.keys.at(-1)?.keyType ?? 'Ed25519');
  const [isOldLost, setIsOldLost] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const rotate = async () => {
    setIsBusy(true);
    const answer = await rotateKey(access, { keyType, isOldLost });
    setIsBusy(false);
    if (answer.kind !== 'done') return setFailure(problemText(answer));
    toast({ text: say('studio.rotate.done') });
    onDone();
  };
  return (
    <Dialog
      title={say('studio.rotate')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            kind={isOldLost ? 'danger' : 'primary'}
            isDisabled={isBusy}
            onPress={() => void rotate()}
          >
            {say(isOldLost ? 'studio.rotate.confirmLost' : 'studio.rotate.confirm')}
          </Button>
          <Button onPress={onClose}>{say('studio.cancel')}</Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p>{say(issuer.mode === 'did:web' ? 'studio.rotate.text' : 'studio.rotate.textKey')}</p>
        <KeyTypeField value={keyType} onChange={setKeyType} />
        <CheckField label={say('studio.rotate.lost')} value={isOldLost} onChange={setIsOldLost} />
        {isOldLost ? (
          <p className="text-sm text-rust">
            {say(
              issuer.mode === 'did:web' ? 'studio.rotate.lost.text' : 'studio.rotate.lost.textKey',
            )}
          </p>
        ) : null}
        {failure ? (
          <p role="alert" className="text-sm text-rust">
            {failure}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
