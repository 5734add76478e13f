import type { MessagePort } from 'node:worker_threads';
import type { ExtraContext, FetchAnswer, FetchPurpose, TrustList } from 'cairn/credentials';
import type { VerifyQuestion } from '../credentials/verify-question.js';

/** What every thread of verification holds. */
export interface VerifyWorkerData {
  readonly trustLists: readonly TrustList[];
  readonly extraContexts: readonly ExtraContext[];
}

/** Questions with the way back; several only of one batch. */
export interface VerifyTask {
  readonly questions: readonly VerifyQuestion[];
  readonly port: MessagePort;
  /** After this time the thread itself gives up what it can. */
  readonly softLimitMs: number;
}

/** From the thread: its work has begun, or it wants a document. The network stays on the main thread. */
export type FromWorker =
  | { readonly kind: 'started' }
  | {
      readonly kind: 'fetch';
      readonly id: number;
      /** Which of the questions it is for. */
      readonly item: number;
      readonly url: string;
      readonly purpose: FetchPurpose;
    };

/** To the thread: the answer to what it asked. */
export interface ToWorker {
  readonly id: number;
  readonly answer: FetchAnswer;
}
