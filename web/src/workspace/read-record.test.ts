import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { readRecord, writeRecord } from './read-record.js';
import { EMPTY_WORKSPACE } from './workspace.js';

const workspace = {
  ...EMPTY_WORKSPACE,
  person: { label: 'Aroha (invented)' },
  invented: true,
  holdings: [{ id: 'h1', title: 'First aid', state: 'claimed' as const }],
};

describe('the record of this device', () => {
  it('starts empty', () => {
    expect(readRecord(undefined)).toEqual({ kind: 'read', record: { workspace: EMPTY_WORKSPACE } });
  });
  it('comes back as it was written', () => {
    const record = { workspace, backedUpOn: parseIsoDate('2026-11-21') };
    expect(readRecord(structuredClone(writeRecord(record)))).toEqual({ kind: 'read', record });
  });
  it('is kept whole when this version cannot read it', () => {
    const raw = { file: { format: 'cairn-workspace/9' } };
    const reading = readRecord(raw);
    expect(reading).toMatchObject({ kind: 'unreadable', raw });
  });
});
