import { isCairnError } from 'cairn/terms';
import type { FastifyBaseLogger } from 'fastify';
import type { VerifyAnswer } from '../credentials/reading-view.js';
import type { VerifyQuestion } from '../credentials/verify-question.js';
import type { AppParts } from './app-parts.js';

const STOPPED: VerifyAnswer = {
  reading: {
    kind: 'stopped',
    code: 'verify-failed',
    message: 'Reading or verifying it broke off.',
    remedy: 'This is a fault of ours or of the file; tell the operator, who finds it in the log.',
  },
  reports: [],
};

/**
 * An answer whatever happens to the thread that works on it: who asked is told, the log is told what broke and nothing of
 * the credential. Only what the caller can do something about is still thrown.
 */
export async function verifyOrStop(
  question: VerifyQuestion,
  { credentials }: Pick<AppParts, 'credentials'>,
  log: Pick<FastifyBaseLogger, 'error'>,
  together?: symbol,
): Promise<VerifyAnswer> {
  try {
    return await credentials.verify(question, together);
  } catch (error) {
    if (isCairnError(error)) throw error;
    log.error({ err: error }, 'verifying broke off');
    return STOPPED;
  }
}

/** The same for one item of many, whose answer has begun: being sent away is an answer too. */
export async function verifyItem(...asked: Parameters<typeof verifyOrStop>): Promise<VerifyAnswer> {
  try {
    return await verifyOrStop(...asked);
  } catch (error) {
    if (!isCairnError(error)) throw error;
    const { code, message } = error;
    const remedy = 'Send this one again later.';
    return { reading: { kind: 'stopped', code, message, remedy }, reports: [] };
  }
}
