import { answerQuestion } from './answer-question.js';
import type { PlannerQuestion, PlannerRelease } from './messages.js';

let release: PlannerRelease | undefined;

self.onmessage = ({ data }: MessageEvent<PlannerQuestion>) => {
  if (data.kind === 'release') {
    release = data.release;
    return;
  }
  const report = (message: unknown) => self.postMessage(message);
  if (release === undefined) {
    report({ kind: 'failed', id: data.id, problem: { message: 'The release has not come yet.' } });
    return;
  }
  answerQuestion(data, release, { nowMs: () => performance.now(), report });
};
