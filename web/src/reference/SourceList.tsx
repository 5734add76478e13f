import type { Source } from 'cairn/terms';
import { Disclosure, SourceLine } from '../design/index.js';
import { useWords } from '../words/index.js';

interface SourceListProps {
  readonly sources: readonly Source[];
  /** This many are shown at once; the rest waits behind a button. */
  readonly most?: number;
}

/** Sources with the days on which they were read, without repetition. */
export function SourceList({ sources, most = 6 }: SourceListProps) {
  const { say } = useWords();
  const all = distinctSources(sources);
  if (all.length === 0) return <p className="text-sm text-soft">{say('design.noSource')}</p>;
  const rest = all.slice(most);
  return (
    <>
      <Lines sources={all.slice(0, most)} />
      {rest.length > 0 ? (
        <div className="mt-2">
          <Disclosure title={say('reference.moreSources', { count: rest.length })}>
            <Lines sources={rest} />
          </Disclosure>
        </div>
      ) : null}
    </>
  );
}

function Lines({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ul className="grid gap-1.5 text-sm text-soft">
      {sources.map((source) => (
        <li key={`${source.title}|${source.url ?? ''}`}>
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
  );
}

/** One entry for each title and address, in the order in which they came. */
export function distinctSources(sources: readonly Source[]): readonly Source[] {
  return [
    ...new Map(sources.map((source) => [`${source.title}|${source.url ?? ''}`, source])).values(),
  ];
}
