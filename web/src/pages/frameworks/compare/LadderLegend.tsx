import type { LevelStrength } from 'cairn/frameworks';
import { useWords } from '../../../words/index.js';
import type { LadderModel } from './ladders.js';
import { LineSample } from './strength-looks.js';

const ORDER: readonly LevelStrength[] = [
  'official',
  'comparison',
  'official-historical',
  'indicative',
];

/** What the lines mean; only those that occur. */
export function LadderLegend({ model: { links, stubs } }: { readonly model: LadderModel }) {
  const { say } = useWords();
  const present = ORDER.filter((strength) => links.some((link) => link.strength === strength));
  const hasNone = stubs.some(({ kind }) => kind === 'none');
  const hasBelow = stubs.some(({ kind }) => kind === 'below');
  return (
    <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-1.5 text-xs text-soft">
      {present.map((strength) => (
        <li key={strength} className="flex items-center gap-2">
          <LineSample strength={strength} />
          {say(`frameworks.strength.${strength}`)}
        </li>
      ))}
      {hasNone ? (
        <li className="flex items-center gap-2">
          <StubSample d="M20 1l8 10m0 -10l-8 10" />
          {say('frameworks.strength.none')}
        </li>
      ) : null}
      {hasBelow ? (
        <li className="flex items-center gap-2">
          <StubSample d="M20 3l4 5l4 -5" />
          {say('frameworks.strength.below')}
        </li>
      ) : null}
    </ul>
  );
}

function StubSample({ d }: { readonly d: string }) {
  return (
    <svg width={32} height={12} aria-hidden className="shrink-0">
      <path d={`M2 6H24${d}`} stroke="var(--slate)" strokeWidth={1.6} fill="none" />
    </svg>
  );
}
