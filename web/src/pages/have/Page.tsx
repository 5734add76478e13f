import type { Holding } from 'cairn/portfolio';
import { FlaskConical, Plus, Upload } from 'lucide-react';
import { useState } from 'react';
import { useBackup } from '../../app/useBackup.js';
import {
  Button,
  EmptyState,
  FailedState,
  PageHead,
  Section,
  useToast,
} from '../../design/index.js';
import { SampleDialog } from '../../samples/index.js';
import { useWords } from '../../words/index.js';
import { useWorkspaceStore } from '../../workspace/index.js';
import { HoldingForm } from './form/HoldingForm.js';
import { ImportDialog } from './import/ImportDialog.js';
import { HaveHead } from './list/HaveHead.js';
import { HoldingSheet } from './list/HoldingSheet.js';
import { HoldingsTable } from './list/HoldingsTable.js';
import type { HoldingRow } from './list/holding-row.js';
import { useHave } from './useHave.js';

type Panel =
  | { readonly kind: 'sheet' | 'edit'; readonly id: string }
  | { readonly kind: 'add' | 'import' | 'sample' };

/** What do I have? */
export default function HavePage() {
  const { say } = useWords();
  const have = useHave();
  const [panel, setPanel] = useState<Panel>();
  const backUp = useBackup();
  const { add, edit, remove } = useHoldingChanges();
  const close = () => setPanel(undefined);
  const openRow = panel && 'id' in panel ? have.rows.find(({ id }) => id === panel.id) : undefined;
  const doing = {
    onAdd: () => setPanel({ kind: 'add' }),
    onImport: () => setPanel({ kind: 'import' }),
    onSample: () => setPanel({ kind: 'sample' }),
  };
  return (
    <>
      {have.rows.length === 0 ? (
        <NothingYet {...doing} />
      ) : (
        <>
          <HaveHead have={have} {...doing} onExport={backUp} />
          <Section title={say('have.list')}>
            {have.release.kind === 'failed' ? (
              <FailedState onRetry={have.release.retry} details={have.release.details}>
                {say('shell.release.failed')}
              </FailedState>
            ) : null}
            <HoldingsTable
              rows={have.rows}
              selected={panel && 'id' in panel ? panel.id : undefined}
              onOpen={({ id }) => setPanel({ kind: 'sheet', id })}
            />
          </Section>
        </>
      )}
      <HoldingSheet
        row={panel?.kind === 'sheet' ? openRow : undefined}
        onClose={close}
        onEdit={({ id }) => setPanel({ kind: 'edit', id })}
        onDelete={(row) => {
          close();
          remove(row);
        }}
      />
      {panel?.kind === 'add' ? (
        <HoldingForm
          onClose={close}
          onSave={(holding) => {
            close();
            add(holding);
          }}
        />
      ) : null}
      {panel?.kind === 'edit' && openRow ? (
        <HoldingForm
          before={openRow.holding}
          onClose={close}
          onSave={(holding) => {
            close();
            edit(holding);
          }}
        />
      ) : null}
      {panel?.kind === 'import' ? <ImportDialog onClose={close} /> : null}
      {panel?.kind === 'sample' ? <SampleDialog onClose={close} /> : null}
    </>
  );
}

interface NothingYetProps {
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onSample: () => void;
}

function NothingYet({ onAdd, onImport, onSample }: NothingYetProps) {
  const { say } = useWords();
  return (
    <>
      <PageHead about={say('have.title')} answer={say('have.answer.none')} />
      <div className="mt-7">
        <EmptyState
          title={say('have.empty.title')}
          actions={
            <>
              <Button kind="primary" icon={Plus} onPress={onAdd}>
                {say('have.addFirst')}
              </Button>
              <Button icon={Upload} onPress={onImport}>
                {say('have.import')}
              </Button>
              <Button kind="quiet" icon={FlaskConical} onPress={onSample}>
                {say('have.sample')}
              </Button>
            </>
          }
        >
          {say('have.empty.text')}
        </EmptyState>
      </div>
    </>
  );
}

/** Changes of the list, each with its toast and a way back. */
function useHoldingChanges() {
  const { say } = useWords();
  const store = useWorkspaceStore();
  const toast = useToast();
  const undo = () => {
    store.undo();
  };
  return {
    add: (holding: Holding) => {
      const values = { title: holding.title };
      store.change({ key: 'shell.change.add', values }, (workspace) => ({
        ...workspace,
        holdings: [...workspace.holdings, holding],
      }));
      toast({ text: say('have.added', values), undo });
    },
    edit: (holding: Holding) => {
      const values = { title: holding.title };
      store.change({ key: 'shell.change.edit', values }, (workspace) => ({
        ...workspace,
        holdings: workspace.holdings.map((each) => (each.id === holding.id ? holding : each)),
      }));
      toast({ text: say('have.changed', values), undo });
    },
    remove: ({ id, title }: HoldingRow) => {
      store.change({ key: 'shell.change.remove', values: { title } }, (workspace) => ({
        ...workspace,
        holdings: workspace.holdings.filter((each) => each.id !== id),
        pins: workspace.pins.filter(({ holding }) => holding !== id),
        exceptions: workspace.exceptions.filter(
          (each) => each.kind === 'waiver' || each.holding !== id,
        ),
      }));
      toast({ text: say('have.deleted', { title }), undo });
    },
  };
}
