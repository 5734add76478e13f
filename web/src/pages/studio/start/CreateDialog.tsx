import { Globe, Info, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, Disclosure, Note, Skeleton, TextField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { ApiProblem, useProblemText } from '../ApiProblem.js';
import type { NotDone } from '../api/ask-api.js';
import { makeIssuer } from '../api/issuer-calls.js';
import type { Issuer, IssuingTerms, KeyType } from '../api/issuing-shapes.js';
import { useTerms } from '../useIssuerData.js';
import { KeyTypeField } from './KeyTypeField.js';

interface CreateDialogProps {
  readonly onClose: () => void;
  readonly onMade: (made: { readonly issuer: Issuer; readonly token: string }) => void;
}

/** Name and address of a new issuer; says first what kind it will be on this server. */
export function CreateDialog({ onClose, onMade }: CreateDialogProps) {
  const { say } = useWords();
  const { data: terms, refetch } = useTerms();
  return (
    <Dialog title={say('studio.create')} isOpen onClose={onClose}>
      {terms === undefined ? <Skeleton lines={4} /> : null}
      {terms?.kind === 'done' ? <CreateForm terms={terms.value} onMade={onMade} /> : null}
      {terms !== undefined && terms.kind !== 'done' ? (
        <ApiProblem answer={terms} onRetry={() => void refetch()} />
      ) : null}
    </Dialog>
  );
}

interface CreateFormProps {
  readonly terms: IssuingTerms;
  readonly onMade: CreateDialogProps['onMade'];
}

function CreateForm({ terms, onMade }: CreateFormProps) {
  const { say } = useWords();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [operatorToken, setOperatorToken] = useState('');
  const [keyType, setKeyType] = useState<KeyType>('Ed25519');
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<NotDone>();
  const needsToken = terms.makers === 'operator';
  const isUrlGood = url.trim() === '' || /^https:\/\/\S+$/.test(url.trim());
  const send = async () => {
    setIsTried(true);
    if (name.trim() === '' || !isUrlGood || (needsToken && operatorToken.trim() === '')) return;
    setIsBusy(true);
    const more = url.trim() === '' ? {} : { url: url.trim() };
    const made = await makeIssuer({ name: name.trim(), keyType, ...more }, operatorToken.trim());
    setIsBusy(false);
    if (made.kind === 'done') onMade(made.value);
    else setFailure(made);
  };
  if (terms.makers === 'nobody') {
    return (
      <Note icon={Info} tone="caution">
        {say('studio.create.nobody', { address: terms.publicUrl ?? '' })}
      </Note>
    );
  }
  const missing = isTried ? say('studio.error.missing') : undefined;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TermsNote terms={terms} />
      <TextField
        label={say('studio.create.name')}
        help={say('studio.create.name.help')}
        value={name}
        onChange={setName}
        autoFocus
        error={name.trim() === '' ? missing : undefined}
      />
      <TextField
        label={say('studio.create.url')}
        optional
        placeholder="https://"
        value={url}
        onChange={setUrl}
        error={isTried && !isUrlGood ? say('studio.error.https') : undefined}
      />
      {needsToken ? (
        <TextField
          label={say('studio.create.operator')}
          help={say('studio.create.operator.help')}
          type="password"
          value={operatorToken}
          onChange={setOperatorToken}
          error={operatorToken.trim() === '' ? missing : undefined}
        />
      ) : null}
      <Disclosure title={say('studio.create.more')}>
        <KeyTypeField value={keyType} onChange={setKeyType} />
      </Disclosure>
      {failure ? <CreateFailure failure={failure} needsToken={needsToken} /> : null}
      <div>
        <Button kind="primary" type="submit" isDisabled={isBusy}>
          {say('studio.create.confirm')}
        </Button>
      </div>
    </form>
  );
}

/** What readers will be able to find out, said before anything is made. */
function TermsNote({ terms: { mode, publicUrl = '' } }: { readonly terms: IssuingTerms }) {
  const { say } = useWords();
  return mode === 'did:web' ? (
    <Note icon={Globe} tone="info">
      {say('studio.create.web', { address: publicUrl })}
    </Note>
  ) : (
    <Note icon={KeyRound} tone="caution">
      {say('studio.create.key')}
    </Note>
  );
}

/** Without a word of its own a wrong token would read as a wrong address. */
function CreateFailure({
  failure,
  needsToken,
}: {
  readonly failure: NotDone;
  readonly needsToken: boolean;
}) {
  const { say } = useWords();
  const text = useProblemText();
  const isWrongToken = failure.kind === 'closed' && needsToken;
  return (
    <p role="alert" className="text-sm text-rust">
      {isWrongToken ? say('studio.create.operator.wrong') : text(failure)}
    </p>
  );
}
