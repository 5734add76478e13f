import { RefreshCw } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { KeptIssuer } from '../../../app/kept-issuer.js';
import { Button, DataTable, OutLink, Section, type TableColumn } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { didDocumentUrl } from '../api/issuer-address.js';
import type { Issuer, IssuerKey } from '../api/issuing-shapes.js';
import { CopyButton } from '../CopyButton.js';
import { RotateDialog } from './RotateDialog.js';

interface KeysViewProps {
  readonly access: KeptIssuer;
  readonly issuer: Issuer;
  readonly onChanged: () => void;
}

/** Under which name the issuer signs, with which key, and with which it did before. */
export function KeysView({ access, issuer, onChanged }: KeysViewProps) {
  const { say } = useWords();
  const [isAsked, setIsAsked] = useState(false);
  const columns = useKeyColumns(issuer);
  const document = didDocumentUrl(issuer.did);
  return (
    <div className="min-w-0">
      <p className="measure text-soft">
        {say(document === undefined ? 'studio.keys.key' : 'studio.keys.web')}
      </p>
      <dl className="mt-4 grid gap-3">
        <div className="min-w-0">
          <dt className="text-xs text-soft">{say('studio.keys.did')}</dt>
          <dd className="flex flex-wrap items-center gap-2">
            <code className="min-w-0 font-mono text-xs [overflow-wrap:anywhere]">{issuer.did}</code>
            <CopyButton bare text={issuer.did} label={say('studio.copy.did')} />
          </dd>
        </div>
        {document === undefined ? null : (
          <div className="min-w-0">
            <dt className="text-xs text-soft">{say('studio.keys.document')}</dt>
            <dd>
              <OutLink href={document}>{document}</OutLink>
            </dd>
          </div>
        )}
      </dl>
      <Section title={say('studio.keys.history')}>
        <DataTable
          bare
          label={say('studio.keys.history')}
          rows={issuer.keys.toReversed()}
          columns={columns}
          rowId={({ method }) => method}
        />
      </Section>
      <div className="mt-5">
        <Button icon={RefreshCw} onPress={() => setIsAsked(true)}>
          {say('studio.rotate')}
        </Button>
      </div>
      {isAsked ? (
        <RotateDialog
          access={access}
          issuer={issuer}
          onClose={() => setIsAsked(false)}
          onDone={() => {
            setIsAsked(false);
            onChanged();
          }}
        />
      ) : null}
    </div>
  );
}

function useKeyColumns({ keys }: Issuer): readonly TableColumn<IssuerKey>[] {
  const { say } = useWords();
  const { moment } = useFormats();
  return useMemo(() => {
    const current = keys.at(-1)?.method;
    const stateOf = ({ method, revokedAt }: IssuerKey) => {
      if (revokedAt) return say('studio.key.lost', { day: moment(revokedAt) });
      return say(method === current ? 'studio.key.current' : 'studio.key.former');
    };
    return [
      {
        id: 'key',
        title: say('studio.column.key'),
        value: ({ method }) => shortMethod(method),
        cell: ({ method }) => <code className="font-mono text-xs">{shortMethod(method)}</code>,
        sortable: false,
      },
      {
        id: 'type',
        title: say('studio.keyType'),
        value: ({ keyType }) => keyType,
        sortable: false,
      },
      { id: 'state', title: say('studio.column.state'), value: stateOf, sortable: false },
      {
        id: 'since',
        title: say('studio.column.since'),
        value: ({ createdAt }) => moment(createdAt),
        sortable: false,
      },
    ];
  }, [keys, say, moment]);
}

const LONG = 24;

/** The end of a method tells keys of one issuer apart. */
function shortMethod(method: string): string {
  const end = method.slice(method.indexOf('#') + 1);
  return end.length > LONG ? `${end.slice(0, 10)}…${end.slice(-6)}` : end;
}
