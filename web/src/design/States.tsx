import { CircleX, Copy, type LucideIcon, RefreshCw, TriangleAlert, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../words/index.js';
import { Button } from './Button.js';
import { Cairn } from './cairn/Cairn.js';
import type { StoneItem } from './cairn/stones.js';
import { Icon } from './Icon.js';
import { useToast } from './toast/Toasts.js';

const THREE_STONES: readonly StoneItem[] = [
  { id: 'empty-low', label: '', amount: 3, state: 'missing' },
  { id: 'empty-middle', label: '', amount: 2.3, state: 'missing' },
  { id: 'empty-top', label: '', amount: 1.5, state: 'missing' },
];

interface EmptyProps {
  /** What will stand here. */
  readonly title: string;
  readonly children: ReactNode;
  /** One action, and where it helps one sample. */
  readonly actions?: ReactNode;
}

/** Nothing here yet: what it will show, one action, one sample. */
export function EmptyState({ title, children, actions }: EmptyProps) {
  return (
    <div className="flex flex-col items-center gap-3 border-y border-line px-4 py-10 text-center">
      <Cairn items={THREE_STONES} beside={[]} size="small" decorative />
      <h2 className="display text-lg">{title}</h2>
      <p className="measure text-soft">{children}</p>
      {actions ? <div className="mt-1 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}

/** The shape of what is coming; shown only when it takes longer than 150 ms. */
export function Skeleton({
  lines = 3,
  picture = false,
}: {
  readonly lines?: number;
  readonly picture?: boolean;
}) {
  const { say } = useWords();
  const widths = ['w-full', 'w-11/12', 'w-4/5', 'w-2/3'];
  return (
    <div className="late grid gap-3" aria-busy="true">
      <span role="status" className="sr-only">
        {say('design.loading')}
      </span>
      {picture ? <div className="h-40 rounded-card bg-tint-slate" /> : null}
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical lines in a fixed order
        <div key={i} className={`h-4 rounded-tag bg-tint-slate ${widths[i % widths.length]}`} />
      ))}
    </div>
  );
}

interface NoteProps {
  readonly icon: LucideIcon;
  readonly tone: 'caution' | 'bad' | 'info';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

const NOTE_TONES = {
  caution: 'bg-tint-ochre text-ochre-ink',
  bad: 'bg-tint-rust text-rust',
  info: 'bg-tint-water text-water',
} as const;

/** A band across the page for partial, stale and offline. */
export function Note({ icon, tone, children, actions }: NoteProps) {
  return (
    <div
      className={`flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card px-4 py-2.5 text-sm ${NOTE_TONES[tone]}`}
    >
      <div className="flex min-w-0 flex-1 basis-56 items-start gap-3">
        <Icon of={icon} className="mt-px" />
        <div className="min-w-0 grow text-ink">{children}</div>
      </div>
      {actions}
    </div>
  );
}

/** Some of the answer could be worked out. */
export function PartialNote({
  done,
  total,
  children,
}: {
  readonly done: number;
  readonly total: number;
  readonly children?: ReactNode;
}) {
  const { say } = useWords();
  return (
    <Note icon={TriangleAlert} tone="caution">
      {say('design.partial', { done, total })} {children}
    </Note>
  );
}

export function OfflineNote() {
  const { say } = useWords();
  return (
    <Note icon={WifiOff} tone="info">
      {say('design.offline')}
    </Note>
  );
}

/** What is shown is older than what is there. */
export function StaleNote({
  when,
  onRefresh,
}: {
  readonly when: string;
  readonly onRefresh: () => void;
}) {
  const { say } = useWords();
  return (
    <Note
      icon={RefreshCw}
      tone="info"
      actions={
        <Button small onPress={onRefresh}>
          {say('design.refresh')}
        </Button>
      }
    >
      {say('design.stale', { when })}
    </Note>
  );
}

interface FailedProps {
  /** What failed and why, in words. */
  readonly title?: string;
  readonly children: ReactNode;
  readonly onRetry?: () => void;
  /** Technical text for a report. */
  readonly details?: string;
}

/** What, why, what to do, retry, copy details. */
export function FailedState({ title, children, onRetry, details }: FailedProps) {
  const { say } = useWords();
  const toast = useToast();
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast({ text: say('design.copied') });
  };
  return (
    <div role="alert" className="rounded-card border border-line bg-sheet p-5">
      <h2 className="flex items-center gap-2 font-strong">
        <Icon of={CircleX} className="text-rust" />
        {title ?? say('design.failed.title')}
      </h2>
      <p className="measure mt-1.5 text-soft">{children}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        {onRetry ? <Button onPress={onRetry}>{say('design.retry')}</Button> : null}
        {details ? (
          <Button kind="quiet" icon={Copy} onPress={() => void copy(details)}>
            {say('design.copyDetails')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
