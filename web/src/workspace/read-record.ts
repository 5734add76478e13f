import { readWorkspace, writeWorkspace } from 'cairn/portfolio';
import { type Finding, type IsoDate, isIsoDate } from 'cairn/terms';
import { EMPTY_WORKSPACE, type Workspace } from './workspace.js';

/** What is written to the device. */
export interface KeptRecord {
  readonly workspace: Workspace;
  readonly backedUpOn?: IsoDate;
}

/** What the device kept: nothing yet, a record, or something that this version cannot read. */
export type RecordReading =
  | { readonly kind: 'read'; readonly record: KeptRecord }
  | { readonly kind: 'unreadable'; readonly raw: unknown; readonly findings: readonly Finding[] };

/** The record as it is written to the device: the person's file and the day of the last backup. */
export function writeRecord({ workspace, backedUpOn }: KeptRecord): unknown {
  return { file: writeWorkspace(workspace), ...(backedUpOn ? { backedUpOn } : {}) };
}

/** Reads what {@link writeRecord} wrote; an unreadable record is kept whole so that nothing is lost. */
export function readRecord(raw: unknown): RecordReading {
  if (raw === undefined) return { kind: 'read', record: { workspace: EMPTY_WORKSPACE } };
  const { file, backedUpOn } = partsOf(raw);
  const reading = readWorkspace(file);
  if (reading.kind === 'refused') return { kind: 'unreadable', raw, findings: reading.findings };
  const day = isIsoDate(backedUpOn) ? { backedUpOn } : {};
  return { kind: 'read', record: { workspace: reading.value, ...day } };
}

function partsOf(raw: unknown): { readonly file?: unknown; readonly backedUpOn?: unknown } {
  return typeof raw === 'object' && raw !== null ? raw : {};
}
