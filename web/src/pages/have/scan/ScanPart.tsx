import { ListChecks } from 'lucide-react';
import { Button, Section } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { ScanEntry } from './ScanEntry.js';
import type { ScanItem } from './scan-items.js';
import type { Scan } from './useScan.js';

export interface ScanActions {
  readonly onCorrect: (item: ScanItem) => void;
  /** Something without a credential inside comes onto the list as the person's word. */
  readonly onClaim: (title: string) => void;
  readonly onOpen: (id: string) => void;
}

interface ScanPartProps extends ScanActions {
  readonly scan: Scan;
}

/** What was handed in: for each thing what could be found out, and what it would be on the list. */
export function ScanPart({ scan, ...actions }: ScanPartProps) {
  const { say } = useWords();
  const { entries, ready, verifier } = scan;
  if (entries.length === 0) return null;
  const isOne = entries.length === 1 && ready.length <= 1;
  return (
    <Section
      title={say('scan.title')}
      aside={
        <span role="status">
          {say(verifier.isAsking ? 'scan.asking' : 'scan.count', { count: entries.length })}
        </span>
      }
    >
      <div className="mb-3 flex flex-wrap items-center gap-2">
        {ready.length > 1 ? (
          <Button kind="primary" icon={ListChecks} onPress={() => scan.add(ready)}>
            {say('scan.addAll', { count: ready.length })}
          </Button>
        ) : null}
        <Button kind={ready.length > 1 ? 'quiet' : 'plain'} small onPress={verifier.clear}>
          {say('scan.done')}
        </Button>
      </div>
      <ul className="grid gap-4">
        {entries.map((entry) => (
          <li key={entry.id} className="min-w-0">
            <ScanEntry entry={entry} scan={scan} isOnly={isOne} {...actions} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
