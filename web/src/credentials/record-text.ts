import type { VerificationRecord } from 'cairn/credentials';

/** What a kept record says: when it was made, by whom, and what was in order then. */
export type RecordText = Pick<VerificationRecord, 'madeBy' | 'checkedAt' | 'checks'>;

/** Opens the payload of a signed record. Its signature is for others to check; this device has it from its own server. */
export function recordText(record: string | undefined): RecordText | undefined {
  const payload = record?.split('.')[1];
  if (payload === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRecord(value) ? value : undefined;
  } catch {
    // A file may hold any text here; then there is no record to show.
    return undefined;
  }
}

function isRecord(value: unknown): value is RecordText {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map(Object.entries(value));
  return (
    entries.get('recordFormat') === 'cairn-verification-record/1' &&
    typeof entries.get('madeBy') === 'string' &&
    !Number.isNaN(Date.parse(String(entries.get('checkedAt')))) &&
    Array.isArray(entries.get('checks'))
  );
}
