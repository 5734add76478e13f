import { FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { Button, Disclosure, Icon, Skeleton, TextField } from '../../../design/index.js';
import { useReleaseIfReady } from '../../../release/index.js';
import { useWords } from '../../../words/index.js';
import { ApiProblem } from '../ApiProblem.js';
import type { NotDone } from '../api/ask-api.js';
import { previewBatch } from '../api/issuer-calls.js';
import { AchievementFields } from '../issue/AchievementFields.js';
import { batchBody } from './batch-body.js';
import type { BatchViewProps } from './batch-work.js';

/** The server reads a table up to this size. */
const MOST_CHARACTERS = 900_000;
const PAUSE_MS = 350;

/** What all rows share, and the table itself. A change of either has the table looked at anew. */
export function BatchInput({ access, work, onWork }: BatchViewProps) {
  const { say } = useWords();
  const release = useReleaseIfReady();
  const [failure, setFailure] = useState<NotDone>();
  const [isTooLarge, setIsTooLarge] = useState(false);
  const { csv, draft, preview } = work;
  useEffect(() => {
    if (csv === undefined || preview !== undefined || failure !== undefined) return;
    let isCurrent = true;
    const look = async () => {
      const answer = await previewBatch(access, batchBody({ csv, draft }, release));
      if (!isCurrent) return;
      if (answer.kind === 'done') onWork({ ...work, preview: answer.value });
      else setFailure(answer);
    };
    // Not at every letter of a title that is being written.
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [access, csv, draft, preview, failure, release, work, onWork]);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const text = await file.text();
    setFailure(undefined);
    setIsTooLarge(text.length > MOST_CHARACTERS);
    if (text.length > MOST_CHARACTERS) return;
    onWork({ draft, name: file.name, csv: text });
  };
  return (
    <div className="grid gap-4">
      <h2 className="text-sm font-strong">{say('studio.batch.table')}</h2>
      <p className="measure text-soft">{say('studio.batch.intro')}</p>
      <div className="grid max-w-xl gap-4">
        <AchievementFields
          label={say('studio.batch.achievement')}
          optional
          draft={draft}
          change={(part) => {
            const { preview: _, ...rest } = work;
            setFailure(undefined);
            onWork({ ...rest, draft: { ...draft, ...part } });
          }}
        />
      </div>
      <DropZone
        aria-label={say('studio.batch.drop')}
        onDrop={async ({ items }) => {
          const [item] = items.filter(isFileDropItem);
          await take(await item?.getFile());
        }}
        className={`flex flex-wrap items-center justify-center gap-x-3 gap-y-2 rounded-card border border-dashed border-edge px-4 text-soft data-drop-target:border-lichen data-drop-target:bg-tint ${csv === undefined ? 'py-8' : 'py-3'}`}
      >
        <Icon of={FileUp} />
        <span>{csv === undefined ? say('studio.batch.drop') : work.name}</span>
        <FileTrigger
          acceptedFileTypes={['.csv', 'text/csv', 'text/plain']}
          onSelect={(files) => void take(files?.[0])}
        >
          <Button small kind={csv === undefined ? 'primary' : 'plain'}>
            {say(csv === undefined ? 'studio.batch.choose' : 'studio.batch.chooseOther')}
          </Button>
        </FileTrigger>
      </DropZone>
      {isTooLarge ? (
        <p role="alert" className="text-sm text-rust">
          {say('studio.batch.tooLarge')}
        </p>
      ) : null}
      <ColumnHelp />
      {csv === undefined ? null : (
        <div className="max-w-xl">
          <TextField
            label={say('studio.batch.name')}
            help={say('studio.batch.name.help')}
            value={work.name}
            onChange={(name) => onWork({ ...work, name })}
          />
        </div>
      )}
      {csv !== undefined && preview === undefined && failure === undefined ? (
        <Skeleton lines={5} />
      ) : null}
      {failure ? <ApiProblem answer={failure} onRetry={() => setFailure(undefined)} /> : null}
    </div>
  );
}

const SAMPLE = `email,recipient_name,valid_from,valid_until,result
ana@example.org,Ana Example,2026-11-01,,B+
ben@example.org,Ben Example,2026-11-01,2029-10-31,A`;

function ColumnHelp() {
  const { say } = useWords();
  return (
    <Disclosure title={say('studio.batch.columns')}>
      <p className="measure text-sm text-soft">{say('studio.batch.columns.text')}</p>
      <pre className="mt-2 overflow-auto rounded-control border border-line bg-tint-slate p-3 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
        {SAMPLE}
      </pre>
    </Disclosure>
  );
}
