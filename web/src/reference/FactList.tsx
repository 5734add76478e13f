import type { ReactNode } from 'react';

export interface ListedFact {
  readonly label: string;
  readonly value: ReactNode;
  /** How it is known, or what to keep in mind. */
  readonly note?: ReactNode;
}

/** Facts one under the other, for sheets and the ends of pages. */
export function FactList({ facts }: { readonly facts: readonly ListedFact[] }) {
  return (
    <dl className="grid text-[0.875rem]">
      {facts.map(({ label, value, note }, i) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: facts keep their places, and two may share a label
          key={i}
          className="grid gap-x-4 border-b border-line py-2 last:border-b-0 sm:grid-cols-[minmax(7rem,11rem)_minmax(0,1fr)]"
        >
          <dt className="text-sm text-soft">{label}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">
            {value}
            {note ? <span className="block text-xs text-soft">{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
