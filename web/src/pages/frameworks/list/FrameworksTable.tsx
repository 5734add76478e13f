import { useCallback, useMemo } from 'react';
import { DataTable, OutLink, type TableColumn } from '../../../design/index.js';
import { ConfidenceMark, usePlaceNames } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { Unknown } from '../../have/list/HoldingsTable.js';
import type { FrameworkRow } from './framework-row.js';
import { EqfStandingText, KindMark } from './KindMark.js';

interface FrameworksTableProps {
  readonly rows: readonly FrameworkRow[];
  readonly selected: string | undefined;
  readonly onOpen: (row: FrameworkRow) => void;
}

export function FrameworksTable({ rows, selected, onOpen }: FrameworksTableProps) {
  const { say } = useWords();
  const columns = useColumns();
  return (
    <DataTable
      label={say('frameworks.list')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      open={{ onOpen, name: (row) => row.label }}
      selected={selected}
    />
  );
}

/** Countries, or the region that shares it. */
export function usePlaces(): (row: Pick<FrameworkRow, 'countries' | 'region'>) => string {
  const names = usePlaceNames();
  return useCallback(
    ({ countries, region }) =>
      region === undefined ? countries.map(names.country).join(', ') : names.region(region),
    [names],
  );
}

function useColumns(): readonly TableColumn<FrameworkRow>[] {
  const { say } = useWords();
  const { day } = useFormats();
  const places = usePlaces();
  return useMemo(
    () => [
      {
        id: 'label',
        title: say('frameworks.column.framework'),
        value: ({ label }) => label,
        cell: (row) => <NameCell row={row} place={places(row)} />,
      },
      {
        id: 'place',
        title: say('frameworks.column.place'),
        narrow: 'hide',
        hidden: true,
        value: places,
      },
      {
        id: 'kind',
        title: say('frameworks.column.kind'),
        value: ({ kind }) => say(`frameworks.kind.${kind}`),
        cell: ({ kind }) => <KindMark kind={kind} />,
      },
      {
        id: 'levels',
        title: say('frameworks.column.levels'),
        align: 'end',
        value: ({ levels }) => levels,
        cell: ({ levels }) => (levels === undefined ? <Unknown /> : levels),
        narrow: 'hide',
      },
      {
        id: 'eqf',
        title: say('frameworks.column.eqf'),
        value: ({ eqf }) => say(`frameworks.eqf.${eqf}`),
        cell: ({ eqf }) => <EqfStandingText standing={eqf} />,
      },
      {
        id: 'confidence',
        title: say('reference.confidence'),
        value: ({ confidence }) => ['low', 'medium', 'high'].indexOf(confidence),
        cell: ({ confidence }) => <ConfidenceMark of={confidence} />,
        narrow: 'hide',
      },
      {
        id: 'source',
        title: say('reference.source'),
        narrow: 'hide',
        value: ({ source }) => source?.title,
        cell: ({ source }) => (
          <span className="line-clamp-1 max-w-44 text-xs" title={source?.title}>
            {source?.url ? (
              <OutLink href={source.url}>{hostOf(source.url)}</OutLink>
            ) : (
              source?.title
            )}
          </span>
        ),
      },
      {
        id: 'checked',
        title: say('reference.checked'),
        align: 'end',
        narrow: 'hide',
        value: ({ checked }) => checked,
        cell: ({ checked }) => day(checked),
      },
    ],
    [say, day, places],
  );
}

/** Who publishes it: the address says it in fewer letters than the title. */
function hostOf(url: string): string {
  return /^https?:\/\/(?:www\d?\.)?([^/]+)/.exec(url)?.[1] ?? url;
}

function NameCell({ row, place }: { readonly row: FrameworkRow; readonly place: string }) {
  return (
    <>
      <span className="font-medium">{row.label}</span>
      <span className="line-clamp-1 text-xs text-soft">
        {[row.short, place].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}
