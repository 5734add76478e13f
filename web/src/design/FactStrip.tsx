import type { ReactNode } from 'react';

export interface Fact {
  readonly id: string;
  readonly label: string;
  /** Mostly a {@link FigureValue}; plain text for a day or a name. */
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** Two to five facts between hairlines; they wrap two by two on a phone. */
export function FactStrip({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="mt-7 grid grid-cols-2 border-y border-line sm:flex sm:flex-wrap">
      {facts.map((fact) => (
        <div
          key={fact.id}
          className="min-w-0 grow border-line py-3.5 pe-4 max-sm:even:border-s max-sm:even:ps-4 max-sm:nth-[n+3]:border-t sm:not-first:border-s sm:not-first:ps-4"
        >
          <dt className="text-xs text-soft">{fact.label}</dt>
          <dd className="display numerals text-[1.25rem] leading-snug">{fact.value}</dd>
          {fact.note ? <dd className="mt-0.5 text-xs text-soft">{fact.note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
