import type { ReactNode } from 'react';

export interface Fact {
  readonly id: string;
  readonly label: string;
  /** Mostly a {@link FigureValue}; plain text for a day or a name. */
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/**
 * Two to six facts between hairlines; they wrap two by two on a phone. Each cell draws its own start and top line;
 * the frame cuts off those at its edges, so that any number of cells wraps without gaps.
 */
export function FactStrip({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <div className="mt-7 overflow-hidden border-y border-line">
      <dl className="-ms-[17px] -mt-px flex flex-wrap">
        {facts.map((fact) => (
          <div
            key={fact.id}
            className="min-w-0 grow basis-[calc(50%-1px)] border-s border-t border-line px-4 py-3.5 sm:basis-36"
          >
            <dt className="text-xs text-soft">{fact.label}</dt>
            <dd className="display numerals text-[1.25rem] leading-snug">{fact.value}</dd>
            {fact.note ? <dd className="mt-0.5 text-xs text-soft">{fact.note}</dd> : null}
          </div>
        ))}
      </dl>
    </div>
  );
}
