import { Link } from '@tanstack/react-router';
import type { Framework, FrameworkData, FrameworkVersion, LevelMatch } from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import { useMemo } from 'react';
import { classes } from '../../../design/index.js';
import { KnowingMark, StrengthMark, useDayText, useEqfText } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import { hasPlaces, isPlainLabel, type LevelRow, levelRows } from './level-rows.js';

interface LevelListProps {
  readonly data: FrameworkData;
  readonly framework: Framework;
  readonly version: FrameworkVersion;
  readonly on: IsoDate;
  /** The older version that may still be met. */
  readonly alsoInUse?: FrameworkVersion;
}

/** The levels of a version, each with its typical titles and its place in the European framework. */
export function LevelList({ data, framework, version, on, alsoInUse }: LevelListProps) {
  const { say } = useWords();
  const { span } = useDayText();
  const rows = useMemo(
    () => levelRows(data, framework.id, version, on),
    [data, framework.id, version, on],
  );
  const withEqf = hasPlaces(rows);
  return (
    <div>
      <p className="mb-2 flex flex-wrap gap-x-3 text-xs text-soft">
        <span>
          {say('frameworks.level.version', { label: version.label, span: span(version) })}
        </span>
        <span>
          {say('frameworks.level.known')} <KnowingMark of={version.knowing} />
        </span>
        <span>
          {say('frameworks.level.titlesKnown')} <KnowingMark of={version.titlesKnowing} />
        </span>
      </p>
      <table className="numerals w-full border-collapse text-[0.875rem]">
        <caption className="sr-only">{say('frameworks.record.levels')}</caption>
        <thead>
          <tr className="border-b border-line text-start text-xs text-soft">
            <th scope="col" className="py-1.5 pe-3 text-start font-medium">
              {say('frameworks.level.level')}
            </th>
            <th scope="col" className="py-1.5 pe-3 text-start font-medium">
              {say('frameworks.level.titles')}
            </th>
            {withEqf ? (
              <th scope="col" className="py-1.5 text-start font-medium">
                {say('frameworks.level.eqf')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.level.code} row={row} framework={framework.id} withEqf={withEqf} />
          ))}
        </tbody>
      </table>
      {withEqf ? <p className="mt-2 text-xs text-soft">{say('level.caveat')}</p> : null}
      {version.partial ? (
        <p className="mt-2 text-sm text-ochre-ink">{say('frameworks.level.partial')}</p>
      ) : null}
      {version.unlevelled.length > 0 ? (
        <p className="mt-2 text-sm text-soft">
          {say('frameworks.level.unlevelled', { titles: version.unlevelled.join(', ') })}
        </p>
      ) : null}
      {alsoInUse && version.transitionUntil ? (
        <p className="mt-2 text-sm text-soft">
          {say('frameworks.level.alsoInUse', { label: alsoInUse.label })}
        </p>
      ) : null}
      {version.note ? <p className="mt-2 text-sm text-soft">{version.note}</p> : null}
    </div>
  );
}

function Row({
  row: { level, eqf },
  framework,
  withEqf,
}: {
  readonly row: LevelRow;
  readonly framework: string;
  readonly withEqf: boolean;
}) {
  const isPart = level.partOf !== undefined;
  return (
    <tr className="border-b border-line align-baseline last:border-b-0">
      <th scope="row" className={classes('py-2 pe-3 text-start', isPart && 'ps-4 font-normal')}>
        <span className="display text-[1.0625rem]">{level.code}</span>
        {isPlainLabel(level) ? null : (
          <span className="block text-xs font-normal text-soft">{level.label}</span>
        )}
      </th>
      <td className="py-2 pe-3">
        {level.titles.join(', ') || <span className="text-soft">–</span>}
      </td>
      {withEqf ? (
        <td className="py-2">
          {eqf ? <EqfPlace match={eqf} framework={framework} code={level.code} /> : null}
        </td>
      ) : null}
    </tr>
  );
}

interface EqfPlaceProps {
  readonly match: LevelMatch;
  readonly framework: string;
  readonly code: string;
}

/** The place leads to the ladders, where its basis and sources stand. */
function EqfPlace({ match, framework, code }: EqfPlaceProps) {
  const eqfText = useEqfText();
  const text = eqfText(match);
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      {text ? (
        <Link
          to="/frameworks/compare"
          search={{ with: `${framework},eqf`, level: `${framework}:${code}` }}
          className="font-medium underline decoration-line underline-offset-3 hover:decoration-ink"
        >
          {text}
        </Link>
      ) : null}
      <span className="text-xs">
        <StrengthMark match={match} />
      </span>
    </span>
  );
}
