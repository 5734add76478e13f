import type { DataRelease } from 'cairn/catalogue';
import { useDeferredValue, useMemo } from 'react';
import {
  Button,
  DataTable,
  EmptyState,
  FigureValue,
  OutLink,
  PageHead,
  Section,
  type TableColumn,
} from '../../../design/index.js';
import {
  countFigure,
  FilterBar,
  FilterSelect,
  KnowingMark,
  useAddress,
  useAddressText,
} from '../../../reference/index.js';
import { Say, useFormats, useWords } from '../../../words/index.js';
import { filterSources, type SourceRow, type SourceUse, sourceRows } from './source-rows.js';

const USES: readonly SourceUse[] = [
  'frameworks',
  'creditSystems',
  'agreements',
  'standards',
  'registers',
  'awards',
  'units',
];

/** Every page that a fact of the release rests on, with the day on which it was read. */
export function SourcesView({ release }: { readonly release: DataRelease }) {
  const { say } = useWords();
  const address = useAddress();
  const [text, setText] = useAddressText(address, 'q');
  const late = useDeferredValue(text);
  const all = useMemo(() => sourceRows(release), [release]);
  const use = address.get('use');
  const known = address.get('known');
  const rows = useMemo(
    () => filterSources(all, { text: late, use, known }),
    [all, late, use, known],
  );
  const read = all.filter(({ knowing }) => knowing === 'read').length;
  const clear = () => {
    setText('');
    address.set({ q: undefined, use: undefined, known: undefined });
  };
  return (
    <>
      <PageHead
        about={say('methods.sources.question')}
        answer={
          <Say
            what="methods.sources.answer"
            values={{ count: all.length, read, recalled: all.length - read }}
            parts={{
              0: (
                <FigureValue
                  figure={countFigure('methods.figure.sources', all.length, [
                    ['reference.knowing.read', read],
                    ['reference.knowing.recalled', all.length - read],
                  ])}
                />
              ),
            }}
          />
        }
      />
      <Section title={say('reference.sources')} aside={say('methods.sources.note')} id="sources">
        <FilterBar
          searchLabel={say('methods.sources.search')}
          placeholder={say('methods.sources.search.placeholder')}
          text={text}
          onText={setText}
          active={[use, known].filter((one) => one !== undefined).length}
          onClear={clear}
        >
          <FilterSelect
            label={say('methods.sources.column.uses')}
            name="use"
            address={address}
            options={USES.map((id) => ({ id, label: say(`methods.data.kind.${id}`) }))}
          />
          <FilterSelect
            label={say('methods.sources.column.knowing')}
            name="known"
            address={address}
            options={(['read', 'recalled'] as const).map((id) => ({
              id,
              label: say(`reference.knowing.${id}`),
            }))}
          />
        </FilterBar>
        {rows.length === 0 ? (
          <EmptyState
            title={say('reference.nothing.title')}
            actions={<Button onPress={clear}>{say('reference.clear')}</Button>}
          >
            {say('reference.nothing.text')}
          </EmptyState>
        ) : (
          <SourcesTable rows={rows} />
        )}
      </Section>
    </>
  );
}

function SourcesTable({ rows }: { readonly rows: readonly SourceRow[] }) {
  const { say } = useWords();
  const columns = useColumns();
  return (
    <DataTable
      label={say('reference.sources')}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      sort={{ column: 'title' }}
    />
  );
}

function useColumns(): readonly TableColumn<SourceRow>[] {
  const { say } = useWords();
  const { day, list } = useFormats();
  return useMemo(
    () => [
      {
        id: 'title',
        title: say('reference.source'),
        value: ({ title }) => title,
        cell: ({ title, url, host }) => (
          <>
            {url ? <OutLink href={url}>{title}</OutLink> : title}
            {host ? <span className="block text-xs text-soft">{host}</span> : null}
          </>
        ),
      },
      {
        id: 'year',
        title: say('methods.sources.column.year'),
        align: 'end',
        value: ({ year }) => year,
        cell: ({ year, dated }) => year ?? dated ?? '–',
        narrow: 'hide',
      },
      {
        id: 'read',
        title: say('methods.sources.column.read'),
        align: 'end',
        value: ({ read }) => read,
        cell: ({ read }) => (read ? day(read) : '–'),
      },
      {
        id: 'knowing',
        title: say('methods.sources.column.knowing'),
        value: ({ knowing }) => say(`reference.knowing.${knowing}`),
        cell: ({ knowing, readVia }) => (
          <>
            <KnowingMark of={knowing} />
            {readVia ? (
              <span className="block text-xs text-soft">{say('methods.sources.copy')}</span>
            ) : null}
          </>
        ),
      },
      {
        id: 'uses',
        title: say('methods.sources.column.uses'),
        value: ({ uses }) => list(uses.map((one) => say(`methods.data.kind.${one}`))),
        narrow: 'hide',
      },
      {
        id: 'records',
        title: say('methods.sources.column.records'),
        align: 'end',
        value: ({ records }) => records,
        narrow: 'hide',
      },
    ],
    [say, day, list],
  );
}
