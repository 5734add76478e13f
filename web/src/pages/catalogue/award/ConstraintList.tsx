import type { Constraint, Qualification } from 'cairn/catalogue';
import type { ConstraintNote } from 'cairn/portfolio';
import { BookOpen, CircleCheck, CircleHelp, CircleX, Cog } from 'lucide-react';
import { Mark, Section } from '../../../design/index.js';
import { KnowingMark } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import type { AwardStanding } from '../own/useAwardStanding.js';

interface ConstraintListProps {
  readonly award: Qualification;
  readonly standing: AwardStanding;
}

/** What holds beside the tree: computed by Cairn, or to be read by the person. */
export function ConstraintList({ award, standing }: ConstraintListProps) {
  const { say } = useWords();
  if (award.constraints.length === 0) return null;
  const notes = new Map(standing.evaluation.notes.map((note) => [note.constraint, note]));
  return (
    <Section
      title={say('catalogue.award.constraints')}
      aside={say('catalogue.award.constraints.note')}
      id="constraints"
    >
      <ul>
        {award.constraints.map((constraint) => (
          <li
            key={constraint.id}
            className="grid gap-x-6 gap-y-0.5 border-t border-line py-2.5 sm:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <span className="text-sm">
              <ConstraintMark
                constraint={constraint}
                note={notes.get(constraint.id)}
                isEmpty={standing.isEmpty}
              />
            </span>
            <span className="measure min-w-0">
              {constraint.text}
              {constraint.knowing === 'recalled' ? (
                <span className="ms-2 text-sm">
                  <KnowingMark of="recalled" />
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const STATES = {
  holds: { tone: 'good', icon: CircleCheck },
  broken: { tone: 'bad', icon: CircleX },
  unknown: { tone: 'caution', icon: CircleHelp },
  read: { tone: 'info', icon: BookOpen },
} as const;

function ConstraintMark({
  constraint,
  note,
  isEmpty,
}: {
  readonly constraint: Constraint;
  readonly note: ConstraintNote | undefined;
  /** Nothing is held, so nothing can hold or be broken yet. */
  readonly isEmpty: boolean;
}) {
  const { say } = useWords();
  if (constraint.kind === 'statement' || note?.state === 'read') {
    return <Mark {...STATES.read}>{say('catalogue.constraint.read')}</Mark>;
  }
  if (!note || isEmpty) return <Mark icon={Cog}>{say('catalogue.constraint.computed')}</Mark>;
  return <Mark {...STATES[note.state]}>{say(`catalogue.constraint.${note.state}`)}</Mark>;
}
