import { useState } from 'react';
import type { KeptIssuer } from '../../../app/kept-issuer.js';
import { Button, Dialog, TextField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { useProblemText } from '../ApiProblem.js';
import { issuerIdOf } from '../api/issuer-address.js';
import { readIssuer } from '../api/issuer-calls.js';

interface OpenDialogProps {
  readonly onClose: () => void;
  readonly onOpened: (issuer: KeptIssuer) => void;
}

/** An issuer that was made before: its address and token, tried before they are kept. */
export function OpenDialog({ onClose, onOpened }: OpenDialogProps) {
  const { say } = useWords();
  const problemText = useProblemText();
  const [address, setAddress] = useState('');
  const [token, setToken] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [failure, setFailure] = useState('');
  const id = issuerIdOf(address);
  const send = async () => {
    setIsTried(true);
    setFailure('');
    if (id === undefined || token.trim() === '') return;
    const access = { id, token: token.trim() };
    const answer = await readIssuer(access);
    if (answer.kind === 'done') onOpened(access);
    else setFailure(problemText(answer));
  };
  return (
    <Dialog title={say('studio.open')} isOpen onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label={say('studio.open.address')}
          help={say('studio.open.address.help')}
          value={address}
          onChange={setAddress}
          autoFocus
          error={isTried && id === undefined ? say('studio.error.address') : undefined}
        />
        <TextField
          label={say('studio.token')}
          help={say('studio.token.kept')}
          type="password"
          value={token}
          onChange={setToken}
          error={isTried && token.trim() === '' ? say('studio.error.missing') : undefined}
        />
        {failure ? (
          <p role="alert" className="text-sm text-rust">
            {failure}
          </p>
        ) : null}
        <div>
          <Button kind="primary" type="submit">
            {say('studio.open.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
