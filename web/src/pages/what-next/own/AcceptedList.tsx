import type { Finding } from 'cairn/terms';
import { useWords } from '../../../words/index.js';
import { BreakList } from './BreakList.js';
import type { BreakFrame } from './break-words.js';
import { overrideGroups } from './override-lines.js';
import { useBreakWords } from './useBreakWords.js';

/** What a person accepts although the check refuses it, each with the reason; nothing where there is nothing. */
export function AcceptedList({
  frame,
  findings,
}: {
  readonly frame: BreakFrame;
  readonly findings: readonly Finding[];
}) {
  const { say } = useWords();
  const breakWords = useBreakWords();
  const groups = overrideGroups(frame, findings);
  if (groups.length === 0) return null;
  return (
    <div className="mt-2 grid gap-1">
      <p className="font-medium">{say('moves.own.accepted')}</p>
      {groups.map((group) => (
        <div key={group.reason}>
          <BreakList sentences={breakWords(group.findings, frame)} />
          <p className="ps-6 text-soft">{say('moves.own.reason', { reason: group.reason })}</p>
        </div>
      ))}
    </div>
  );
}
