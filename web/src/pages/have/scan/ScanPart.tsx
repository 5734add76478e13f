import { ListChecks } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, Section } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { ScanEntry } from './ScanEntry.js';
import type { ScanActions } from './scan-actions.js';
import type { Scan } from './useScan.js';

interface ScanPartProps extends ScanActions {
  readonly scan: Scan;
}

/** What was handed in: for each thing what could be found out, and what it would be on the list. */
export function ScanPart({ scan, ...actions }: ScanPartProps) {
  const { say } = useWords();
  const { entries, ready, verifier } = scan;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the part begins below the fold, and nobody would see that something happened.
    if (entries.length > 0) top.current?.scrollIntoView({ block: 'start' });
  }, [entries.length]);
  if (entries.length === 0) return null;
  const isOne = entries.length === 1 && ready.length <= 1;
  return (
    <div ref={top} className="scroll-mt-2">
      <Section
        title={say('scan.title')}
        aside={
          <span className="flex items-center gap-2">
            <span role="status">
              {say(verifier.isAsking ? 'scan.asking' : 'scan.count', { count: entries.length })}
            </span>
            <Button kind="quiet" small onPress={verifier.clear}>
              {say('scan.done')}
            </Button>
          </span>
        }
      >
        {ready.length > 1 ? (
          <div className="mb-3">
            <Button kind="primary" icon={ListChecks} onPress={() => scan.add(ready)}>
              {say('scan.addAll', { count: ready.length })}
            </Button>
          </div>
        ) : null}
        <ul className="grid gap-4">
          {entries.map((entry) => (
            <li key={entry.id} className="min-w-0">
              <ScanEntry entry={entry} scan={scan} isOnly={isOne} {...actions} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
