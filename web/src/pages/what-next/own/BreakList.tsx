import { Unlink } from 'lucide-react';
import { Icon } from '../../../design/index.js';

/** Sentences about what is broken, each with its mark. */
export function BreakList({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className="grid gap-1">
      {sentences.map((sentence) => (
        <li key={sentence} className="flex items-start gap-2">
          <Icon of={Unlink} size={16} className="mt-0.5 text-rust" />
          <span className="min-w-0">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
