import { PenLine, X } from 'lucide-react';
import { AnswerView, type VerifyEntry } from '../../../credentials/index.js';
import { Button, Card, Disclosure, Skeleton } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { StandsFor } from './StandsFor.js';
import type { ScanActions } from './scan-actions.js';
import { titleOfFile } from './to-holding.js';
import type { Scan } from './useScan.js';

interface ScanEntryProps extends ScanActions {
  readonly entry: VerifyEntry;
  readonly scan: Scan;
  readonly isOnly: boolean;
}

/** One file, text or address: its reports, and beside each what it stands for. */
export function ScanEntry({ entry, scan, isOnly, ...actions }: ScanEntryProps) {
  const { say } = useWords();
  const { state, item } = entry;
  const canClaim = state.kind === 'answered' && state.answer.reading.kind === 'foreign';
  const named = item.kind === 'file' ? titleOfFile(item.file.name) : '';
  return (
    <Card>
      <div className="mb-2 flex items-center justify-between gap-3">
        <p className="min-w-0 truncate text-xs text-soft">{entry.name}</p>
        <Button
          kind="quiet"
          small
          icon={X}
          iconOnlyLabel={say('scan.skip', { name: entry.name })}
          onPress={() => scan.skip(entry)}
        />
      </div>
      <AnswerView
        entry={entry}
        onRetry={() => scan.verifier.retry([entry.id])}
        onFollow={(url) => scan.verifier.add([{ kind: 'url', url }])}
        under={(_, index) => (
          <Claims entry={entry} scan={scan} isOnly={isOnly} index={index} {...actions} />
        )}
      />
      {canClaim ? (
        <div className="mt-3">
          <Button
            icon={PenLine}
            kind={isOnly ? 'primary' : 'plain'}
            onPress={() => actions.onClaim(named)}
          >
            {say('scan.claim')}
          </Button>
          <p className="measure mt-1.5 text-xs text-soft">{say('scan.claim.note')}</p>
        </div>
      ) : null}
    </Card>
  );
}

/** The claims of one credential; those of a record of several are opened one by one. */
function Claims({
  entry,
  index,
  scan,
  isOnly,
  onCorrect,
  onOpen,
}: ScanEntryProps & { readonly index: number }) {
  const { say } = useWords();
  if (!scan.canSuggest) return <Skeleton lines={4} />;
  const items = scan.itemsOf(entry, index);
  const more = { scan, onCorrect, onOpen };
  const [first, ...others] = items;
  if (first && others.length === 0) {
    const [ready, ...othersReady] = scan.ready;
    const isMain = isOnly || (othersReady.length === 0 && ready?.key === first.key);
    return <StandsFor item={first} isMain={isMain} {...more} />;
  }
  return (
    <section className="min-w-0">
      <h3 className="mb-1 text-xs font-medium text-soft">{say('scan.standsFor')}</h3>
      {items.map((item) => (
        <Disclosure
          key={item.key}
          title={[
            item.suggestion.title.value || say('credentials.untitled'),
            item.held ? say('scan.held') : say(`design.state.${item.suggestion.state.state}`),
          ].join(' · ')}
        >
          <StandsFor item={item} isMain={false} {...more} />
        </Disclosure>
      ))}
    </section>
  );
}
