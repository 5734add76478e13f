import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { KeptIssuer } from '../../../app/kept-issuer.js';
import { Button, EmptyState, Skeleton, TextField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { ApiProblem } from '../ApiProblem.js';
import type { IssuedLine, Issuer } from '../api/issuing-shapes.js';
import { useIssuedList } from '../useIssuerData.js';
import { IssuedSheet } from './IssuedSheet.js';
import { IssuedTable } from './IssuedTable.js';
import { filterIssued, isRecipient } from './issued-summary.js';

export interface IssuedViewProps {
  readonly access: KeptIssuer;
  readonly issuer: Issuer;
  readonly onChanged: () => void;
}

/** Everything that was issued, found by title here or by recipient on the server. */
export function IssuedView({ access, issuer, onChanged }: IssuedViewProps) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const [recipient, setRecipient] = useState('');
  const [openId, setOpenId] = useState<string>();
  const { data: answer, refetch } = useIssuedList(access, recipient);
  // A person is looked for on the server, once it is asked to; until then nothing is filtered out.
  const title = useDeferredValue(isRecipient(text) ? '' : text);
  const lines = answer?.kind === 'done' ? answer.value : undefined;
  const found = useMemo(() => filterIssued(lines ?? [], title), [lines, title]);
  const search = (next: string) => {
    setText(next);
    if (next.trim() !== recipient) setRecipient('');
  };
  return (
    <div className="grid min-w-0 gap-5">
      <form
        className="flex max-w-xl flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          setRecipient(isRecipient(text) ? text.trim() : '');
        }}
      >
        <div className="min-w-0 grow basis-60">
          <TextField label={say('studio.search')} type="search" value={text} onChange={search} />
        </div>
        <Button type="submit" icon={Search}>
          {say('studio.search.confirm')}
        </Button>
      </form>
      {answer === undefined ? <Skeleton lines={5} /> : null}
      {answer !== undefined && answer.kind !== 'done' ? (
        <ApiProblem answer={answer} onRetry={() => void refetch()} />
      ) : null}
      {lines ? (
        <Found
          lines={lines}
          found={found}
          openId={openId}
          onOpen={setOpenId}
          isSearched={text.trim() !== ''}
        />
      ) : null}
      {openId === undefined ? null : (
        <IssuedSheet
          key={openId}
          access={access}
          issuer={issuer}
          id={openId}
          onClose={() => setOpenId(undefined)}
          onOpen={setOpenId}
          onChanged={onChanged}
        />
      )}
    </div>
  );
}

interface FoundProps {
  readonly lines: readonly IssuedLine[];
  readonly found: readonly IssuedLine[];
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly isSearched: boolean;
}

function Found({ lines, found, openId, onOpen, isSearched }: FoundProps) {
  const { say } = useWords();
  if (found.length > 0) return <IssuedTable lines={found} selected={openId} onOpen={onOpen} />;
  return lines.length === 0 && !isSearched ? (
    <EmptyState title={say('studio.list.empty')}>{say('studio.list.empty.text')}</EmptyState>
  ) : (
    <p className="text-soft">{say('studio.search.none')}</p>
  );
}
