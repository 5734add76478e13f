import { BellDot, CalendarX2, Clock } from 'lucide-react';
import { useMemo } from 'react';
import { DataTable, Mark, StateMark, type TableColumn } from '../../../design/index.js';
import { StrengthWord, useEqfText } from '../../../reference/index.js';
import { type Formats, useFormats, useWords, type Words } from '../../../words/index.js';
import type { HoldingRow } from './holding-row.js';
import { eqfCodes } from './summary.js';
import { useSystemName } from './useSystemName.js';

interface HoldingsTableProps {
  readonly rows: readonly HoldingRow[];
  readonly onOpen: (row: HoldingRow) => void;
  readonly selected: string | undefined;
  /** Ids of credentials with something new. */
  readonly news: ReadonlySet<string>;
}

export function HoldingsTable({ rows, onOpen, selected, news }: HoldingsTableProps) {
  const { say } = useWords();
  const columns = useColumns(news);
  return (
    <DataTable
      label={say('have.list')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      open={{ onOpen, name: (row) => row.title }}
      selected={selected}
    />
  );
}

function useColumns(news: ReadonlySet<string>): readonly TableColumn<HoldingRow>[] {
  const words = useWords();
  const formats = useFormats();
  const systemName = useSystemName();
  const eqfText = useEqfText();
  return useMemo(
    () => [
      ...identityColumns(words, news),
      {
        id: 'eqf',
        title: words.say('have.column.eqf'),
        narrow: 'hide',
        value: (row) => eqfCodes(row)[0],
        cell: (row) => <EqfCell row={row} text={eqfText(row.eqf)} />,
      },
      {
        id: 'credit',
        title: words.say('have.column.credit'),
        align: 'end',
        value: ({ credit }) => credit?.amount,
        cell: ({ credit }) =>
          credit ? (
            <>
              {formats.number(credit.amount)}{' '}
              <span className="text-soft">{systemName(credit.system)}</span>
            </>
          ) : (
            <Unknown />
          ),
      },
      {
        id: 'hours',
        title: words.say('have.column.hours'),
        align: 'end',
        value: ({ hours }) => hours?.typical,
        cell: ({ hours }) =>
          hours ? (
            <>
              {formats.range(hours.range, 0)} <span className="text-soft">h</span>
            </>
          ) : (
            <Unknown />
          ),
      },
      ...dayColumns(words, formats),
      {
        id: 'body',
        title: words.say('have.column.body'),
        hidden: true,
        narrow: 'hide',
        value: ({ body }) => body,
      },
      {
        id: 'country',
        title: words.say('have.column.country'),
        hidden: true,
        narrow: 'hide',
        value: ({ country }) => (country ? formats.country(country) : undefined),
      },
    ],
    [words, formats, systemName, eqfText, news],
  );
}

function identityColumns(
  { say }: Words,
  news: ReadonlySet<string>,
): readonly TableColumn<HoldingRow>[] {
  return [
    {
      id: 'title',
      title: say('have.column.title'),
      value: ({ title }) => title,
      cell: ({ title, code, body }) => (
        <>
          <span className="font-medium">{title}</span>
          {code || body ? (
            <span className="line-clamp-1 text-xs text-soft">
              {[code, body].filter(Boolean).join(' · ')}
            </span>
          ) : null}
        </>
      ),
    },
    {
      id: 'state',
      title: say('have.column.state'),
      value: ({ state }) => say(`design.state.${state}`),
      cell: ({ state, holding: { credential } }) => (
        <>
          <StateMark state={state} />
          {credential !== undefined && news.has(credential) ? (
            <span className="block text-xs">
              <Mark tone="caution" icon={BellDot}>
                {say('kept.news.mark')}
              </Mark>
            </span>
          ) : null}
        </>
      ),
    },
    {
      id: 'level',
      title: say('have.column.level'),
      value: ({ levelName }) => levelName,
      cell: ({ levelName, levelIsHint }) => (
        <span className="whitespace-nowrap">
          {levelName ?? <Unknown />}
          {levelIsHint ? (
            <span className="text-xs text-ochre-ink"> · {say('level.indicative')}</span>
          ) : null}
        </span>
      ),
    },
  ];
}

function dayColumns({ say }: Words, { day }: Formats): readonly TableColumn<HoldingRow>[] {
  return [
    {
      id: 'earned',
      title: say('have.column.earned'),
      align: 'end',
      value: ({ holding }) => holding.earnedOn,
      cell: ({ holding }) => (holding.earnedOn ? day(holding.earnedOn) : <Unknown />),
    },
    {
      id: 'expires',
      title: say('have.column.expires'),
      align: 'end',
      value: ({ holding }) => holding.expiresOn,
      cell: (row) => <ExpiryCell row={row} />,
    },
  ];
}

function EqfCell({ row, text }: { readonly row: HoldingRow; readonly text: string | undefined }) {
  if (!row.eqf) return <Unknown />;
  return (
    <span className="whitespace-nowrap">
      {text ? `${text} ` : ''}
      <span className="text-xs">
        <StrengthWord match={row.eqf} />
      </span>
    </span>
  );
}

function ExpiryCell({ row }: { readonly row: HoldingRow }) {
  const { say } = useWords();
  const { day } = useFormats();
  const { expiry, holding } = row;
  if (!holding.expiresOn) return <span className="text-soft">–</span>;
  const text = day(holding.expiresOn);
  if (expiry === 'expired') {
    return (
      <Mark tone="bad" icon={CalendarX2}>
        {say('have.expiry.expired', { day: text })}
      </Mark>
    );
  }
  if (expiry === 'soon') {
    return (
      <Mark tone="caution" icon={Clock}>
        {say('have.expiry.soon', { day: text })}
      </Mark>
    );
  }
  return <>{text}</>;
}

/** "Not known" in quiet ink: an answer of its own, never a blank or a zero. */
export function Unknown() {
  const { say } = useWords();
  return <span className="text-xs whitespace-nowrap text-soft">{say('design.notKnown')}</span>;
}
