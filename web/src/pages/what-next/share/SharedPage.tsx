import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Link2Off } from 'lucide-react';
import { useEffect, useState } from 'react';
import { today } from '../../../app/clock.js';
import { Button, EmptyState, FailedState, PageHead, Skeleton } from '../../../design/index.js';
import { readShared, type SharedReading } from '../../../exports/read-plan-file.js';
import { readLink } from '../../../exports/share-link.js';
import { useRelease } from '../../../release/index.js';
import { useWords } from '../../../words/index.js';
import { SharedQuestion } from './SharedQuestion.js';
import { SharedView } from './SharedView.js';
import { openShared } from './shared-target.js';

type Reading =
  | { readonly kind: 'reading' }
  | SharedReading
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly reason: 'cut-off' | 'newer' | 'too-large' };

/** A plan that somebody sent as a link: to read, to check, and to copy. */
export function SharedPage() {
  const { say } = useWords();
  const release = useRelease();
  const reading = useLinkReading();
  const isWaiting = reading.kind === 'reading' || release.kind === 'loading';
  if (reading.kind === 'read' && release.kind === 'ready') {
    return <SharedView file={reading.file} shared={openShared(reading.file, release.release)} />;
  }
  if (reading.kind === 'question' && release.kind === 'ready') {
    return <SharedQuestion question={reading.question} release={release.release} />;
  }
  return (
    <>
      <PageHead about={say('next.shared.about')} answer={say('next.shared.title')} />
      <div className="mt-6">
        {isWaiting ? (
          <Skeleton picture lines={4} />
        ) : release.kind === 'failed' ? (
          <FailedState onRetry={release.retry} details={release.details}>
            {say('shell.release.failed')}
          </FailedState>
        ) : (
          <BrokenLink reading={reading} />
        )}
      </div>
    </>
  );
}

function useLinkReading(): Reading {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const [reading, setReading] = useState<Reading>({ kind: 'reading' });
  useEffect(() => {
    let isCurrent = true;
    const fragment = hash.startsWith('#') ? hash : `#${hash}`;
    void readLink(fragment).then((link) => {
      if (isCurrent) setReading(link.kind === 'read' ? readShared(link.value, today()) : link);
    });
    return () => {
      isCurrent = false;
    };
  }, [hash]);
  return reading;
}

/** Messages choose by words without hyphens. */
const REASONS = {
  'cut-off': 'cutOff',
  'too-large': 'tooLarge',
  'not-a-plan': 'notAPlan',
  newer: 'newer',
} as const;

function BrokenLink({ reading }: { readonly reading: Reading }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const reason = 'reason' in reading ? REASONS[reading.reason] : 'none';
  return (
    <EmptyState
      title={say('next.shared.broken')}
      actions={
        <Button icon={Link2Off} onPress={() => void navigate({ to: '/next' })}>
          {say('next.shared.own')}
        </Button>
      }
    >
      {say('next.shared.why', { reason })}
    </EmptyState>
  );
}
