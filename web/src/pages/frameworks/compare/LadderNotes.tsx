import { Scale } from 'lucide-react';
import { Note } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { LadderModel } from './ladders.js';

/** What the picture cannot show, and what it must not be taken for. */
export function LadderNotes({ model }: { readonly model: LadderModel }) {
  const { say } = useWords();
  const partial = model.ladders.filter(({ version }) => version.partial);
  return (
    <div className="mt-5 grid gap-2">
      <Note icon={Scale} tone="info">
        {say('level.caveat')}
      </Note>
      <ul className="measure grid gap-1 text-sm text-soft empty:hidden">
        {model.unrelated.map(([from, to]) => (
          <li key={`${from}${to}`}>{say('frameworks.compare.unrelated', { from, to })}</li>
        ))}
        {model.absent.map((id) => (
          <li key={id}>{say('frameworks.compare.absent', { id })}</li>
        ))}
        {partial.map(({ id, name }) => (
          <li key={id}>{say('frameworks.compare.partial', { name })}</li>
        ))}
      </ul>
    </div>
  );
}
