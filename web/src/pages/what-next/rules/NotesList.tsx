import type { Plan, PlanNote } from 'cairn/planning';
import type { Evaluation } from 'cairn/portfolio';
import {
  BookOpen,
  CircleCheck,
  CircleHelp,
  ListChecks,
  type LucideIcon,
  Unlink,
} from 'lucide-react';
import { Mark, Section, type Tone } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

interface NotesListProps {
  readonly evaluation: Evaluation;
  readonly plan: Plan | undefined;
}

type NoteKind = PlanNote['kind'] | 'broken';

interface NoteLine {
  readonly kind: NoteKind;
  readonly text: string;
}

const LOOKS: Readonly<Record<NoteKind, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  broken: { tone: 'bad', icon: Unlink },
  'to-satisfy': { tone: 'caution', icon: ListChecks },
  'to-confirm': { tone: 'caution', icon: CircleHelp },
  'to-read': { tone: 'info', icon: BookOpen },
  stated: { tone: 'good', icon: CircleCheck },
};

/** What no computation here decides: to read, to satisfy, to confirm. */
export function NotesList({ evaluation, plan }: NotesListProps) {
  const { say } = useWords();
  const notes = notesOf(evaluation, plan);
  if (notes.length === 0) return null;
  return (
    <Section id="notes" title={say('next.notes.title')} aside={say('next.notes.aside')}>
      <ul className="border-t border-line">
        {notes.map(({ kind, text }) => (
          <li
            key={`${kind} ${text}`}
            className="flex flex-wrap gap-x-4 gap-y-0.5 border-b border-line py-2"
          >
            <span className="basis-36 text-sm">
              <Mark {...LOOKS[kind]}>{say(`next.note.${kind}`)}</Mark>
            </span>
            <span className="min-w-0 grow basis-64">{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ORDER: readonly NoteKind[] = ['broken', 'to-satisfy', 'to-confirm', 'to-read', 'stated'];

/** Notes of the plan, and of the constraints that what is held does not settle; each text once. */
export function notesOf(evaluation: Evaluation, plan: Plan | undefined): readonly NoteLine[] {
  const own = evaluation.notes.flatMap(({ state, text }): readonly NoteLine[] => {
    if (state === 'broken') return [{ kind: 'broken', text }];
    if (state === 'unknown') return [{ kind: 'to-confirm', text }];
    return state === 'read' ? [{ kind: 'to-read', text }] : [];
  });
  const all = [...(plan?.notes ?? []), ...own];
  const firsts = new Map(all.map(({ kind, text }) => [text, kind] as const).reverse());
  return [...firsts]
    .map(([text, kind]) => ({ kind, text }))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.text < b.text ? -1 : 1));
}
