import { readLines } from './read-lines.js';
import type { VerifyAnswer, VerifyItem } from './verify-answer.js';

const ONE = '/api/v1/credentials/verify';
const BATCH = '/api/v1/credentials/verify-batch';
/** The server takes 50 items and 20 MB at once. */
const MOST_ITEMS = 50;
const MOST_BYTES = 18_000_000;
/** The server reads at most this much of one file. */
export const MOST_FILE_BYTES = 2_000_000;

/** What to do while the answers come. */
export interface Asking {
  readonly signal: AbortSignal;
  /** Called once for each item that was answered, in order. */
  readonly onAnswer: (index: number, answer: VerifyAnswer) => void;
}

/**
 * Has items verified by the server of this page, which keeps nothing of them.
 * @throws Error when the server cannot be reached or breaks off; the answers that came stay good
 */
export async function askVerifier(items: readonly VerifyItem[], asking: Asking): Promise<void> {
  for (const batch of batchesOf(items)) {
    const [first, ...rest] = batch;
    if (first && rest.length === 0) await askOne(first, asking);
    else await askBatch(batch, asking);
  }
}

interface Placed {
  readonly index: number;
  readonly item: VerifyItem;
}

/** Neighbours that fit into one request. */
export function batchesOf(items: readonly VerifyItem[]): readonly (readonly Placed[])[] {
  const batches: Placed[][] = [];
  let bytes = 0;
  for (const [index, item] of items.entries()) {
    const size = sizeOf(item);
    const open = batches.at(-1);
    if (!open || open.length >= MOST_ITEMS || bytes + size > MOST_BYTES) {
      batches.push([{ index, item }]);
      bytes = size;
    } else {
      open.push({ index, item });
      bytes += size;
    }
  }
  return batches;
}

function sizeOf(item: VerifyItem): number {
  switch (item.kind) {
    case 'file':
      return item.file.size;
    case 'text':
      return item.text.length;
    case 'url':
      return item.url.length;
    default:
      return item satisfies never;
  }
}

async function askOne({ index, item }: Placed, { signal, onAnswer }: Asking): Promise<void> {
  const response = await post(ONE, await toSent(item), signal);
  const answer: VerifyAnswer = await response.json();
  onAnswer(index, answer);
}

async function post(path: string, body: unknown, signal: AbortSignal): Promise<Response> {
  const response = await fetch(path, {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${response.statusText}`);
  return response;
}

async function askBatch(batch: readonly Placed[], { signal, onAnswer }: Asking): Promise<void> {
  const items = await Promise.all(batch.map(({ item }) => toSent(item)));
  const { body } = await post(BATCH, { items }, signal);
  if (!body) throw new Error(`POST ${BATCH}: no answer`);
  let isDone = false;
  for await (const line of readLines(body)) {
    const value: Line = JSON.parse(line);
    if ('done' in value) isDone = true;
    else onAnswer(batch[value.index]?.index ?? value.index, value);
  }
  if (!isDone) throw new Error(`POST ${BATCH}: the answer broke off`);
}

type Line = { readonly done: number } | (VerifyAnswer & { readonly index: number });

async function toSent(item: VerifyItem): Promise<Readonly<Record<string, string>>> {
  switch (item.kind) {
    case 'file':
      return { base64: await base64Of(item.file), fileName: item.file.name.slice(0, 200) };
    case 'text':
      return { text: item.text };
    case 'url':
      return { url: item.url };
    default:
      return item satisfies never;
  }
}

const CHUNK = 32_768;

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  }
  return btoa(text);
}
