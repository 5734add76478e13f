import type { Workspace } from 'cairn/portfolio';
import type { Finding, Reading } from 'cairn/terms';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { Button, Dialog, Icon, TextField, useToast } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { mergeWorkspaces, readWorkspaceFile, useWorkspaceStore } from '../../../workspace/index.js';
import { FilePreview } from './FilePreview.js';
import { FileProblems } from './FileProblems.js';

/** A file by drop, choice or paste; what is inside; only then a change, and a way back. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const store = useWorkspaceStore();
  const toast = useToast();
  const [reading, setReading] = useState<Reading<Workspace>>();
  const take = (next: (mine: Workspace) => Workspace, count: number) => {
    store.change({ key: 'shell.change.import' }, next);
    toast({ text: say('have.import.done', { count }), undo: () => store.undo() });
    onClose();
  };
  const read = reading?.kind === 'read' ? reading.value : undefined;
  const isEmpty = store.get().workspace.holdings.length === 0;
  return (
    <Dialog
      title={say('have.import.title')}
      isOpen
      onClose={onClose}
      actions={
        read ? (
          <>
            <Button
              kind="primary"
              onPress={() =>
                take((mine) => (isEmpty ? read : mergeWorkspaces(mine, read)), read.holdings.length)
              }
            >
              {say('have.import.merge')}
            </Button>
            {isEmpty ? null : (
              <Button onPress={() => take(() => read, read.holdings.length)}>
                {say('have.import.replace')}
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      <div className="grid gap-4">
        <p className="text-soft">{say('have.import.intro')}</p>
        <FileSource onText={async (text) => setReading(await readWorkspaceFile(text))} />
        {reading?.kind === 'refused' ? <Refused findings={reading.findings} /> : null}
        {read ? <FilePreview mine={store.get().workspace} theirs={read} /> : null}
      </div>
    </Dialog>
  );
}

function Refused({ findings }: { readonly findings: readonly Finding[] }) {
  const { say } = useWords();
  return (
    <div role="alert">
      <p className="font-medium text-rust">{say('have.import.refused')}</p>
      <FileProblems findings={findings} />
    </div>
  );
}

function FileSource({ onText }: { readonly onText: (text: string) => Promise<void> }) {
  const { say } = useWords();
  const [pasted, setPasted] = useState('');
  return (
    <>
      <DropZone
        onDrop={async ({ items }) => {
          const file = items.find(isFileDropItem);
          if (file) await onText(await (await file.getFile()).text());
        }}
        className="flex flex-wrap items-center justify-center gap-2 rounded-card border border-dashed border-edge px-4 py-6 text-soft data-drop-target:border-lichen data-drop-target:bg-tint"
      >
        <Icon of={FileUp} />
        <span>{say('have.import.drop')}</span>
        <FileTrigger
          acceptedFileTypes={['application/json', '.json', '.yaml', '.yml']}
          onSelect={async (files) => {
            const file = files?.item(0);
            if (file) await onText(await file.text());
          }}
        >
          <Button small>{say('have.import.choose')}</Button>
        </FileTrigger>
      </DropZone>
      <TextField
        label={say('have.import.paste')}
        optional
        rows={3}
        value={pasted}
        onChange={setPasted}
      />
      {pasted.trim() ? (
        <div>
          <Button onPress={() => void onText(pasted)}>{say('have.import.read')}</Button>
        </div>
      ) : null}
    </>
  );
}
