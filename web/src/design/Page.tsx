import type { ReactNode } from 'react';
import { classes } from './classes.js';

interface PageHeadProps {
  /** The page's question or the thing it is about, small. */
  readonly about: ReactNode;
  /** The answer in one sentence. */
  readonly answer: ReactNode;
  readonly chips?: ReactNode;
  readonly actions?: ReactNode;
  /** The picture, beside the answer on wide screens and under it on narrow ones. */
  readonly picture?: ReactNode;
}

/** One question a page, its answer in one sentence at the top, then the picture. */
export function PageHead({ about, answer, chips, actions, picture }: PageHeadProps) {
  return (
    <header
      className={classes(
        'grid gap-x-12 gap-y-5',
        Boolean(picture) &&
          'md:grid-cols-[minmax(0,1fr)_260px] md:items-end lg:grid-cols-[minmax(0,1fr)_340px]',
      )}
    >
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">{about}</div>
        <h1 className="display mt-2 max-w-[36ch] text-[1.4375rem] leading-tight sm:text-2xl">
          {answer}
        </h1>
        {chips ? <div className="mt-4 flex flex-wrap gap-2 empty:hidden">{chips}</div> : null}
        {actions ? (
          <div className="screen-only mt-5 flex flex-wrap gap-2 empty:hidden">{actions}</div>
        ) : null}
      </div>
      {picture ? <div className="min-w-0">{picture}</div> : null}
    </header>
  );
}

interface SectionProps {
  readonly title: string;
  /** What the reader should know about the whole section, small, at the end of the line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
}

/** A part of a page under a quiet heading. */
export function Section({ title, aside, children, id }: SectionProps) {
  return (
    <section className="mt-9 min-w-0" aria-labelledby={id}>
      <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="text-sm font-strong">
          {title}
        </h2>
        {aside ? <div className="text-xs text-soft">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** A sheet of paper: the only framed box in the house. */
export function Card({
  children,
  className = '',
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <div
      className={`min-w-0 rounded-card border border-line bg-sheet p-4 sm:px-5 ${className}`.trim()}
    >
      {children}
    </div>
  );
}
