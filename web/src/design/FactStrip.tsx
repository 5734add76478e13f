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
    <dl className="mt-7 grid grid-cols-2 gap-px border-y border-line bg-line sm:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))]">
      {facts.map((fact) => (
        <div
          key={fact.id}
          className="min-w-0 bg-paper px-4 py-3.5 max-sm:odd:ps-0 sm:first:ps-0 max-sm:last:odd:col-span-2"
        >
          <dt className="text-xs text-soft">{fact.label}</dt>
          <dd className="display numerals text-[1.25rem] leading-snug">{fact.value}</dd>
          {fact.note ? <dd className="mt-0.5 text-xs text-soft">{fact.note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
