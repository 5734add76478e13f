import { createHash } from 'node:crypto';
import type { IssuerAccess } from '@cairn/store';
import { type BatchDefaults, type BatchRow, readBatch, recipientKeyOf } from 'cairn/credentials';
import { CairnError, type Finding } from 'cairn/terms';
import { type IssueOutcome, issueOrders } from './issue-orders.js';
import { knownIssuerOf } from './issuer-identity.js';
import type { IssuingParts } from './issuing-parts.js';
import { resolveOrder, unitFindings } from './resolve-order.js';

/** One row of a table as a person checks it before anything is issued. */
export interface PreviewRow {
  readonly line: number;
  readonly title: string;
  readonly recipient: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** What a table would issue. Nothing was issued. */
export interface BatchPreview {
  readonly rows: readonly PreviewRow[];
  /** Errors must be mended first; warnings need not. */
  readonly findings: readonly Finding[];
}

/** A table with what its rows share. */
export interface Batch {
  readonly csv: string;
  readonly defaults: BatchDefaults;
}

/** Reads a table and says of each row what it would issue, or why it cannot; undefined without the right token. */
export async function previewBatch(
  parts: IssuingParts,
  access: IssuerAccess,
  batch: Batch,
): Promise<BatchPreview | undefined> {
  const issuer = await parts.issuers.get(access);
  if (issuer === undefined) return undefined;
  const { keyType } = knownIssuerOf(issuer).key;
  return toPreview(parts, batch, keyType);
}

/**
 * Issues every row of a table without errors. `batchKey` names the table: the same row of the same batch is issued once.
 * @throws CairnError `batch-has-problems`, and what {@link issueOrders} throws
 */
export async function issueBatch(
  parts: IssuingParts,
  access: IssuerAccess,
  { batchKey, ...batch }: Batch & { readonly batchKey: string },
): Promise<readonly (IssueOutcome & { readonly line: number })[] | undefined> {
  const preview = await previewBatch(parts, access, batch);
  if (preview === undefined) return undefined;
  const errors = preview.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new CairnError(
      'batch-has-problems',
      'Nothing was issued: mend every row that is named, or take it out, and send the table again.',
      { findings: errors },
    );
  }
  const rows = rowsOf(batch);
  const orders = rows.map(({ line, order }) => ({
    order,
    requestKey: keyOf([batchKey, line, order]),
  }));
  const outcomes = await issueOrders(parts, access, orders);
  return outcomes?.map((outcome, i) => ({ ...outcome, line: rows[i]?.line ?? 0 }));
}

function toPreview(
  { release }: IssuingParts,
  batch: Batch,
  keyType: 'Ed25519' | 'P-256',
): BatchPreview {
  const reading = readBatch(batch.csv, batch.defaults);
  if (reading.kind === 'refused') return { rows: [], findings: reading.findings };
  const unfit = keyType === 'Ed25519' ? 'ecdsa-rdfc-2019' : 'eddsa-rdfc-2022';
  const rows: PreviewRow[] = [];
  const findings = [...reading.value.findings];
  for (const { line, order } of reading.value.rows) {
    const unknown = unitFindings(order, release, ['rows', line]);
    findings.push(...unknown);
    if (order.proof === unfit) findings.push(proofFinding(line));
    if (unknown.length > 0) continue;
    const { name, achievement, validFrom, validUntil } = resolveOrder(order, release);
    rows.push({
      line,
      title: name ?? achievement.name,
      recipient: recipientKeyOf(order.recipient),
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validUntil === undefined ? {} : { validUntil }),
    });
  }
  return { rows, findings };
}

function proofFinding(line: number): Finding {
  return {
    code: 'proof-key-mismatch',
    path: `rows.${line}.proof`,
    message: 'The key of this issuer is of another type than this proof needs.',
    severity: 'error',
  };
}

function rowsOf({ csv, defaults }: Batch): readonly BatchRow[] {
  const reading = readBatch(csv, defaults);
  return reading.kind === 'read' ? reading.value.rows : [];
}

function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
