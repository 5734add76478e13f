import type { Source } from 'cairn/terms';
import { ExternalLink as OutIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormats, useWords } from '../words/index.js';
import { Icon } from './Icon.js';

/** A link that leaves Cairn. It opens in a new tab and tells the other side nothing about the page it came from. */
export function OutLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className="text-water underline decoration-1 underline-offset-2 [overflow-wrap:anywhere] hover:decoration-2"
    >
      {children}
      <Icon of={OutIcon} size={12} className="ms-0.5 inline align-baseline" />
    </a>
  );
}

/** One source with the day on which it was read, or the warning that nobody has read it yet. */
export function SourceLine({ source }: { readonly source: Source }) {
  const { say } = useWords();
  const { day } = useFormats();
  return (
    <span>
      {source.url && isWebAddress(source.url) ? (
        <OutLink href={source.url}>{source.title}</OutLink>
      ) : (
        source.title
      )}
      {source.read ? ` · ${say('design.readOn', { day: day(source.read) })}` : ''}
      {source.year ? ` · ${say('design.yearOf', { year: String(source.year) })}` : ''}
      {source.knowing === 'recalled' ? (
        <span className="text-ochre-ink"> · {say('design.recalledShort')}</span>
      ) : null}
    </span>
  );
}

interface SourceNoteProps {
  readonly sources: readonly Source[];
  /** Who decides in the end; the sentence stays general without it. */
  readonly body?: string;
  readonly recalled?: boolean;
}

/** Under each statement about a rule: where it was read, when, and who decides. */
export function SourceNote({ sources, body, recalled = false }: SourceNoteProps) {
  const { say } = useWords();
  return (
    <div className="mt-3 border-t border-line pt-2.5 text-xs text-soft">
      {recalled ? (
        <p className="mb-1 flex items-center gap-1.5 text-ochre-ink">
          <Icon of={TriangleAlert} size={14} />
          {say('design.recalled')}
        </p>
      ) : null}
      {sources.length === 0 ? <p>{say('design.noSource')}</p> : null}
      <ul className="grid gap-1">
        {sources.map((source) => (
          <li key={`${source.title}|${source.url ?? ''}`}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
      <p className="mt-1">{body ? say('design.confirm', { body }) : say('design.confirmAny')}</p>
    </div>
  );
}

/** Only web addresses become links: data may come from anybody's file. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
