import { Link } from '@tanstack/react-router';
import type { DataRelease, Unit } from 'cairn/catalogue';
import { useMemo } from 'react';
import { useWords } from '../../../words/index.js';
import { countingIndex } from '../list/counting-index.js';

/** The awards whose rules name or list the unit. */
export function CountsToward({
  unit,
  release,
}: {
  readonly unit: Unit;
  readonly release: DataRelease;
}) {
  const { say } = useWords();
  const countings = useMemo(
    () => countingIndex(release.catalogue).get(unit.id) ?? [],
    [release.catalogue, unit.id],
  );
  if (countings.length === 0) {
    return <p className="text-soft">{say('catalogue.unit.counts.none')}</p>;
  }
  return (
    <ul>
      {countings.map(({ award, rule, role }) => (
        <li
          key={`${award.id}|${rule.id}`}
          className="grid gap-x-6 border-t border-line py-2 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_minmax(0,16rem)]"
        >
          <span className="min-w-0">
            <Link
              to={`/catalogue/awards/${award.id}`}
              className="font-medium text-ink underline decoration-line underline-offset-3 hover:decoration-ink"
            >
              {award.title}
            </Link>
            {award.code ? <span className="text-sm text-soft"> · {award.code}</span> : null}
          </span>
          <span className="text-sm text-soft">
            {role === 'listed'
              ? say('catalogue.unit.role.listed', { rule: rule.label })
              : say(`catalogue.unit.role.${role}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
