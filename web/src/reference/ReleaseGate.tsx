import type { DataRelease } from 'cairn/catalogue';
import type { ReactNode } from 'react';
import { FailedState, PageHead, Skeleton } from '../design/index.js';
import { useRelease } from '../release/index.js';
import { useWords } from '../words/index.js';

interface ReleaseGateProps {
  /** The page's question, shown while nothing can be answered yet. */
  readonly about: ReactNode;
  readonly children: (release: DataRelease) => ReactNode;
}

/** Shows a page that lives from the release once it is there; until then its shape, or why it cannot come. */
export function ReleaseGate({ about, children }: ReleaseGateProps) {
  const { say } = useWords();
  const state = useRelease();
  if (state.kind === 'ready') return <>{children(state.release)}</>;
  return (
    <>
      <PageHead about={say('reference.rules')} answer={about} />
      <div className="mt-8">
        {state.kind === 'loading' ? (
          <Skeleton lines={8} />
        ) : (
          <FailedState onRetry={state.retry} details={state.details}>
            {say('shell.release.failed')}
          </FailedState>
        )}
      </div>
    </>
  );
}
