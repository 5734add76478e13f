import { Download } from 'lucide-react';
import { saveFile } from '../../../app/save-file.js';
import { Button, Dialog } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Issuer } from '../api/issuing-shapes.js';
import { CopyButton } from '../CopyButton.js';

interface TokenDialogProps {
  readonly issuer: Issuer;
  readonly token: string;
  readonly onClose: () => void;
}

/** The one time the token is shown. */
export function TokenDialog({ issuer, token, onClose }: TokenDialogProps) {
  const { say } = useWords();
  const address = `${location.origin}/api/v1/issuers/${issuer.id}`;
  const save = () => {
    const file = { issuer: issuer.name, did: issuer.did, address, token };
    saveFile('issuer-token.json', `${JSON.stringify(file, null, 2)}\n`, 'application/json');
  };
  return (
    <Dialog
      title={say('studio.token.title')}
      about={issuer.name}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={onClose}>
            {say('studio.token.done')}
          </Button>
          <Button icon={Download} onPress={save}>
            {say('studio.token.save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p>{say('studio.token.text')}</p>
        <Line
          label={say('studio.open.address')}
          value={address}
          copy={say('studio.copy.address')}
        />
        <Line label={say('studio.token')} value={token} copy={say('studio.copy.token')} />
        <p className="text-xs text-soft">{say('studio.token.kept')}</p>
      </div>
    </Dialog>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly copy: string;
}

function Line({ label, value, copy }: LineProps) {
  return (
    <div className="min-w-0">
      <p className="mb-1 text-sm font-medium">{label}</p>
      <div className="flex flex-wrap items-center gap-2 rounded-control border border-line bg-tint-slate p-2">
        <code className="min-w-0 grow basis-56 font-mono text-xs [overflow-wrap:anywhere]">
          {value}
        </code>
        <CopyButton text={value} label={copy} />
      </div>
    </div>
  );
}
