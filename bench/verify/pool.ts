import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FetchDocument } from 'cairn/credentials';
import { inOrder } from '../../server/src/jobs/verify-in-order.js';
import { aheadOf, openVerifyPool } from '../../server/src/jobs/verify-pool.js';
import { NOW } from './documents.js';

/** A batch through the pool that the server and the command line use. */
export interface PoolRun {
  readonly perSecond: number;
  /** Processor time of all threads for one credential, in milliseconds: what other programs take away does not count. */
  readonly cpuMs: number;
  /** Resident memory of the whole process in MB: after warming up, and at the end of each tenth of the batch. */
  readonly residentMb: readonly number[];
}

/** What goes through the pool. */
export interface PoolBatch {
  readonly texts: readonly string[];
  /** Credentials in all; the texts are taken again and again. */
  readonly count: number;
  readonly threads: number;
  readonly fetchDocument: FetchDocument;
}

/** For each thread: fewer leave much of the program to be compiled while it is measured. */
const WARM_UP = 600;

/** Runs a batch through the real pool, in order, as a stream. */
export async function measurePool(batch: PoolBatch): Promise<PoolRun> {
  const { threads, count, fetchDocument } = batch;
  const pool = openVerifyPool({ trustLists: [], extraContexts: [], fetchDocument, threads });
  const batchKey = Symbol('batch');
  const check = async (bytes: Uint8Array): Promise<boolean> => {
    const source = { kind: 'bytes', bytes } as const;
    const question = { source, now: NOW, recipients: [], offline: false, onlyRead: false };
    const { reports } = await pool.verify(question, batchKey);
    return reports.length > 0 && reports.every(({ trusted, worst }) => trusted && worst !== 'fail');
  };
  const run = async (most: number, each: (done: number) => void): Promise<void> => {
    let done = 0;
    for await (const isGood of inOrder(takeRound(batch.texts, most), aheadOf(threads), check)) {
      if (!isGood) throw new Error('A credential of the batch was not found in order.');
      done += 1;
      each(done);
    }
  };
  await run(Math.min(count, WARM_UP * threads), () => undefined);
  const residentMb = [residentNow()];
  const tenth = Math.max(1, Math.floor(count / 10));
  const began = performance.now();
  const cpuBefore = process.cpuUsage();
  await run(count, (done) => {
    if (done % tenth === 0) residentMb.push(residentNow());
  });
  const perSecond = count / ((performance.now() - began) / 1000);
  const { user, system } = process.cpuUsage(cpuBefore);
  await pool.close();
  return { perSecond, cpuMs: (user + system) / 1000 / count, residentMb };
}

function* takeRound(texts: readonly string[], most: number): Generator<Uint8Array> {
  for (let index = 0; index < most; index += 1) {
    yield new TextEncoder().encode(texts[index % texts.length]);
  }
}

/** What was not collected yet would look like growth. */
function residentNow(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return Math.round(process.memoryUsage.rss() / 1_000_000);
}
