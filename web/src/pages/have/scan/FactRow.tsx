import type { Suggested } from 'cairn/portfolio';
import { isSure } from 'cairn/portfolio';
import type { ReactNode } from 'react';
import { type Option, SelectField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { CertaintyLine } from './CertaintyLine.js';

/** A fact with its name: nothing to choose. */
export function FactRow({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="min-w-0 py-2">
      <dt className="text-xs text-soft">{title}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

/** A single value that the credential states. */
export function StatedRow({
  title,
  of,
  children,
}: {
  readonly title: string;
  readonly of: Suggested<unknown>;
  readonly children: string;
}) {
  return (
    <FactRow title={title}>
      {children}
      <CertaintyLine of={of} shown={children} />
    </FactRow>
  );
}

interface ChoiceRowProps {
  readonly title: string;
  readonly options: readonly Suggested<unknown>[];
  /** The options in words, in their order. */
  readonly words: readonly Omit<Option, 'id'>[];
  readonly chosen: number | 'none' | undefined;
  readonly onChoose: (choice: number | 'none') => void;
}

const NONE = 'none';

/** One sure value stands as it is; anything else is a question that starts empty. Nothing is shown without options. */
export function ChoiceRow({ title, options, words, chosen, onChoose }: ChoiceRowProps) {
  const { say } = useWords();
  const [first] = options;
  const firstWords = words[0]?.label ?? '';
  if (!first) return null;
  if (options.length === 1 && isSure(first)) {
    return (
      <StatedRow title={title} of={first}>
        {firstWords}
      </StatedRow>
    );
  }
  const shown = typeof chosen === 'number' ? options[chosen] : chosen === NONE ? undefined : first;
  const shownWords = typeof chosen === 'number' ? words[chosen]?.label : firstWords;
  const choices = words.map((word, i) => ({ ...word, id: String(i) }));
  return (
    <div className="min-w-0 py-2">
      <dt className="sr-only">{title}</dt>
      <dd className="min-w-0">
        <SelectField
          label={title}
          options={[...choices, { id: NONE, label: say('scan.none') }]}
          placeholder={say('scan.looksLike', { what: firstWords })}
          value={chosen === undefined ? undefined : String(chosen)}
          onChange={(id) => onChoose(id === NONE ? NONE : Number(id))}
        />
        {shown ? (
          <div className="mt-1">
            <CertaintyLine of={shown} shown={shownWords ?? ''} />
          </div>
        ) : null}
      </dd>
    </div>
  );
}
