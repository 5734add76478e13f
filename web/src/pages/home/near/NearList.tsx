import { Link } from '@tanstack/react-router';
import type { DataRelease } from 'cairn/catalogue';
import type { NearAward } from 'cairn/portfolio';
import { usePagePath } from '../../../app/PagesContext.js';
import { useFormats, useWords } from '../../../words/index.js';

/** Awards that are near, each with how far it is and the way to plan it. */
export function NearList({
  awards,
  rules,
}: {
  readonly awards: readonly NearAward[];
  readonly rules: DataRelease;
}) {
  const titleOf = (id: string) => rules.catalogue.qualifications.get(id)?.title ?? id;
  return (
    <ol className="border-t border-line">
      {awards.map((award) => (
        <NearLine key={award.qualification} award={award} title={titleOf(award.qualification)} />
      ))}
    </ol>
  );
}

function NearLine({ award, title }: { readonly award: NearAward; readonly title: string }) {
  const { say } = useWords();
  const { share } = useFormats();
  const plan = usePagePath('next');
  const { missingUnits, doneShare, routes } = award;
  const facts = [
    say('next.near.done', { share: share(doneShare) }),
    ...(routes === undefined || missingUnits.count === 0
      ? []
      : [say('next.near.ways', { count: routes.count, all: String(routes.isAll) })]),
  ];
  return (
    <li className="border-b border-line py-2.5">
      <span className="block text-xs text-soft">
        {say('next.near.units', {
          count: missingUnits.count,
          exact: String(missingUnits.basis === 'proven'),
        })}
      </span>
      {plan === undefined ? (
        <span className="font-medium">{title}</span>
      ) : (
        <Link
          to={plan}
          search={{ goal: award.qualification }}
          aria-label={say('next.near.choose', { title })}
          className="font-medium underline-offset-4 hover:underline"
        >
          {title}
        </Link>
      )}
      <span className="numerals block text-xs text-soft">{facts.join(' · ')}</span>
    </li>
  );
}
