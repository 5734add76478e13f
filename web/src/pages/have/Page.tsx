import type { Holding } from 'cairn/portfolio';
import { useMemo, useState } from 'react';
import { useBackup } from '../../app/useBackup.js';
import {
  CredentialInput,
  credentialsWithNews,
  NewsNote,
  RecheckNote,
  useRecheck,
} from '../../credentials/index.js';
import { FailedState, Section } from '../../design/index.js';
import { SampleDialog } from '../../samples/index.js';
import { useWords } from '../../words/index.js';
import { CredentialBlock } from './credential/CredentialBlock.js';
import { useWallet } from './credential/useWallet.js';
import { HoldingForm } from './form/HoldingForm.js';
import { ImportDialog } from './import/ImportDialog.js';
import { HaveHead } from './list/HaveHead.js';
import { HoldingSheet } from './list/HoldingSheet.js';
import { HoldingsTable } from './list/HoldingsTable.js';
import { NothingYet } from './NothingYet.js';
import { ScanPart } from './scan/ScanPart.js';
import type { ScanItem } from './scan/scan-items.js';
import { useScan } from './scan/useScan.js';
import { useHave } from './useHave.js';
import { useHoldingChanges } from './useHoldingChanges.js';

type Panel =
  | { readonly kind: 'sheet' | 'edit'; readonly id: string }
  | { readonly kind: 'add'; readonly title?: string }
  | { readonly kind: 'correct'; readonly item: ScanItem; readonly holding: Holding }
  | { readonly kind: 'import' | 'sample' };

/** What do I have? */
export default function HavePage() {
  const { say } = useWords();
  const have = useHave();
  const scan = useScan();
  const recheck = useRecheck();
  const [panel, setPanel] = useState<Panel>();
  const backUp = useBackup();
  const saveWallet = useWallet();
  const { add, edit, remove } = useHoldingChanges();
  const { workspace } = have;
  const news = useMemo(
    () => new Set(credentialsWithNews(workspace).map(({ id }) => id)),
    [workspace],
  );
  const close = () => setPanel(undefined);
  const openRow = panel && 'id' in panel ? have.rows.find(({ id }) => id === panel.id) : undefined;
  const kept = workspace.credentials.find(({ id }) => id === openRow?.holding.credential);
  const open = (id: string) => setPanel({ kind: 'sheet', id });
  const isEmpty = have.rows.length === 0;
  const doing = {
    onAdd: () => setPanel({ kind: 'add' }),
    onImport: () => setPanel({ kind: 'import' }),
    onSample: () => setPanel({ kind: 'sample' }),
    onFiles: (files: readonly File[]) =>
      scan.verifier.add(files.map((file) => ({ kind: 'file', file }))),
    onExport: backUp,
    onWallet: saveWallet,
  };
  const scanned = (
    <ScanPart
      scan={scan}
      onCorrect={(item) => setPanel({ kind: 'correct', item, holding: scan.holdingOf(item) })}
      onClaim={(title) => setPanel({ kind: 'add', title })}
      onOpen={open}
    />
  );
  return (
    <>
      {isEmpty ? (
        <NothingYet {...doing} input={scan.verifier.add} isScanning={scan.entries.length > 0}>
          {scanned}
        </NothingYet>
      ) : (
        <>
          <HaveHead have={have} {...doing} />
          <div className="screen-only mt-6 grid gap-3 empty:hidden">
            <RecheckNote recheck={recheck} />
            <NewsNote workspace={workspace} onOpen={open} />
            <div className="max-sm:hidden">
              <CredentialInput onItems={scan.verifier.add} compact />
            </div>
          </div>
          {scanned}
          <Section title={say('have.list')}>
            {have.release.kind === 'failed' ? (
              <FailedState onRetry={have.release.retry} details={have.release.details}>
                {say('shell.release.failed')}
              </FailedState>
            ) : null}
            <HoldingsTable
              rows={have.rows}
              news={news}
              selected={panel && 'id' in panel ? panel.id : undefined}
              onOpen={({ id }) => open(id)}
            />
          </Section>
        </>
      )}
      <HoldingSheet
        row={panel?.kind === 'sheet' ? openRow : undefined}
        credential={
          openRow && kept ? (
            <CredentialBlock holding={openRow.holding} kept={kept} recheck={recheck} />
          ) : undefined
        }
        onClose={close}
        onEdit={({ id }) => setPanel({ kind: 'edit', id })}
        onDelete={(row) => {
          close();
          remove(row);
        }}
      />
      {panel?.kind === 'add' ? (
        <HoldingForm
          {...(panel.title === undefined ? {} : { startTitle: panel.title })}
          onClose={close}
          onSave={(holding) => {
            close();
            add(holding);
          }}
        />
      ) : null}
      {panel?.kind === 'correct' ? (
        <HoldingForm
          before={panel.holding}
          isAddition
          onClose={close}
          onSave={(holding) => {
            close();
            scan.addCorrected(panel.item, holding);
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
