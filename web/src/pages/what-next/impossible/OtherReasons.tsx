import type { ConflictMember, ConflictsAnswer, PlanRequest } from 'cairn/planning';
import { ListTree } from 'lucide-react';
import { Button, Section } from '../../../design/index.js';
import type { Planner } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { goToHeading } from '../answer/go-to-answer.js';
import type { Conditions } from '../data/conditions.js';
import { conflictText } from './conflict-words.js';
import { useConflicts } from './useConflicts.js';

interface OtherReasonsProps {
  readonly planner: Planner | undefined;
  readonly request: PlanRequest | undefined;
  readonly conditions: Conditions;
  /** The conflict that is shown already. */
  readonly shown: readonly ConflictMember[];
}

/** Every other smallest clash, and what would have to be given up for all of them, when asked for. */
export function OtherReasons({ planner, request, conditions, shown }: OtherReasonsProps) {
  const { say } = useWords();
  const search = useConflicts(planner, request);
  const { kind, answer, ask } = search;
  return (
    <Section id="reasons" title={say('moves.reasons.title')} aside={say('moves.reasons.aside')}>
      {kind === 'idle' || kind === 'failed' ? (
        <Button small icon={ListTree} onPress={() => askAndStay(ask)}>
          {say('moves.reasons.ask')}
        </Button>
      ) : null}
      <p role="status" className="text-sm text-soft empty:hidden">
        {kind === 'asking' ? say('moves.reasons.asking') : null}
        {kind === 'failed' ? say('moves.reasons.failed') : null}
      </p>
      {answer?.kind === 'conflicts' ? (
        <Reasons {...{ answer, conditions, shown }} isDone={kind === 'found'} />
      ) : null}
    </Section>
  );
}

function askAndStay(ask: () => void): void {
  ask();
  goToHeading('reasons');
}

interface ReasonsProps {
  readonly answer: ConflictsAnswer & { readonly kind: 'conflicts' };
  readonly conditions: Conditions;
  readonly shown: readonly ConflictMember[];
  readonly isDone: boolean;
}

function Reasons({ answer, conditions, shown, isDone }: ReasonsProps) {
  const words = useWords();
  const formats = useFormats();
  const { say } = words;
  const textOf = (member: ConflictMember) => conflictText(member, conditions, { words, formats });
  const nameOf = (members: readonly ConflictMember[]) => members.map(textOf).sort().join(' · ');
  const others = answer.conflicts.filter((members) => nameOf(members) !== nameOf(shown));
  return (
    <div className="grid gap-4 text-sm">
      {others.length === 0 && isDone ? <p>{say('moves.reasons.none')}</p> : null}
      {others.length > 0 ? (
        <SetList title={say('moves.reasons.clashes')} sets={others.map(nameOf)} />
      ) : null}
      {isDone && answer.corrections.length > 0 ? (
        <SetList
          title={say('moves.reasons.corrections')}
          sets={answer.corrections.map((members) => formats.list(members.map(textOf)))}
        />
      ) : null}
      {isDone ? (
        <p className="text-xs text-soft">
          {say(answer.complete ? 'moves.reasons.complete' : 'moves.reasons.partial')}
        </p>
      ) : null}
    </div>
  );
}

function SetList({ title, sets }: { readonly title: string; readonly sets: readonly string[] }) {
  return (
    <div>
      <h3 className="text-sm font-medium">{title}</h3>
      <ul className="mt-1 border-t border-line">
        {sets.map((set) => (
          <li key={set} className="border-b border-line py-1.5">
            {set}
          </li>
        ))}
      </ul>
    </div>
  );
}
