import type { DataRelease } from 'cairn/catalogue';
import type { CreditSystem } from 'cairn/frameworks';
import { useDeferredValue, useMemo } from 'react';
import {
  DataTable,
  FigureValue,
  PageHead,
  Section,
  type TableColumn,
} from '../../../design/index.js';
import {
  ConfidenceMark,
  countFigure,
  dayOf,
  FilterBar,
  FilterSelect,
  useAddress,
  useAddressText,
  usePlaceNames,
} from '../../../reference/index.js';
import { Say, useFormats, useWords } from '../../../words/index.js';
import { Unknown } from '../../have/list/HoldingsTable.js';
import { CreditSystemSheet } from './CreditSystemSheet.js';
import { type CreditRow, filterSystems, toCreditRow } from './credit-rows.js';

/** What stands behind one credit, system by system. */
export function CreditView({ release }: { readonly release: DataRelease }) {
  const { say } = useWords();
  const address = useAddress();
  const [text, setText] = useAddressText(address, 'q');
  const late = useDeferredValue(text);
  const on = dayOf(address);
  const { creditSystems } = release.frameworks;
  const all = useMemo(
    () => [...creditSystems.values()].map((system) => toCreditRow(release.frameworks, system, on)),
    [creditSystems, release.frameworks, on],
  );
  const rows = filterSystems(all, { text: late, kind: address.get('kind') });
  const withHours = all.filter(({ hours }) => hours !== undefined).length;
  const opened = address.get('open');
  return (
    <>
      <PageHead
        about={say('frameworks.credit.question')}
        answer={
          <Say
            what="frameworks.credit.answer"
            values={{ count: all.length, withHours, without: all.length - withHours }}
            parts={{
              0: <FigureValue figure={countFigure('frameworks.figure.systems', all.length)} />,
            }}
          />
        }
      />
      <Section title={say('frameworks.credit.list')} id="credit-list">
        <FilterBar
          searchLabel={say('frameworks.credit.search')}
          placeholder={say('frameworks.credit.search.placeholder')}
          text={text}
          onText={setText}
          active={address.get('kind') === undefined ? 0 : 1}
          onClear={() => {
            setText('');
            address.set({ q: undefined, kind: undefined });
          }}
        >
          <FilterSelect
            label={say('frameworks.credit.filter')}
            name="kind"
            address={address}
            options={(['convertible', 'seat-time', 'ended'] as const).map((id) => ({
              id,
              label: say(`frameworks.credit.kind.${id}`),
            }))}
          />
        </FilterBar>
        <SystemsTable rows={rows} selected={opened} onOpen={(id) => address.set({ open: id })} />
      </Section>
      <CreditSystemSheet
        data={release.frameworks}
        system={opened === undefined ? undefined : creditSystems.get(opened)}
        on={on}
        onClose={() => address.set({ open: undefined })}
      />
    </>
  );
}

interface SystemsTableProps {
  readonly rows: readonly CreditRow[];
  readonly selected: string | undefined;
  readonly onOpen: (id: CreditSystem['id']) => void;
}

function SystemsTable({ rows, selected, onOpen }: SystemsTableProps) {
  const { say } = useWords();
  const columns = useColumns();
  return (
    <DataTable
      label={say('frameworks.credit.list')}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      open={{ onOpen: ({ id }) => onOpen(id), name: ({ label }) => label }}
      selected={selected}
      sort={{ column: 'label' }}
    />
  );
}

function useColumns(): readonly TableColumn<CreditRow>[] {
  const { say } = useWords();
  const { day, range } = useFormats();
  const names = usePlaceNames();
  return useMemo(
    () => [
      {
        id: 'label',
        title: say('frameworks.credit.column.system'),
        value: ({ label }) => label,
        cell: ({ label, system }) => (
          <>
            <span className="font-medium">{label}</span>
            <span className="line-clamp-1 text-xs text-soft">
              {system.jurisdictions.slice(0, 4).map(names.country).join(', ')}
              {system.jurisdictions.length > 4 ? ` +${system.jurisdictions.length - 4}` : ''}
            </span>
          </>
        ),
      },
      {
        id: 'hours',
        title: say('frameworks.credit.column.hours'),
        align: 'end',
        narrow: 'show',
        value: ({ hours }) => hours?.typical,
        cell: ({ hours }) =>
          hours ? (
            <>
              {range(hours.hours)} <span className="text-soft">h</span>
            </>
          ) : (
            <Unknown />
          ),
      },
      {
        id: 'year',
        title: say('frameworks.credit.column.year'),
        align: 'end',
        value: ({ year }) => year?.typical,
        cell: ({ year }) => (year ? range(year.credits) : <Unknown />),
        narrow: 'hide',
      },
      {
        id: 'countries',
        title: say('frameworks.credit.column.countries'),
        align: 'end',
        value: ({ system }) => system.countryHours.length,
        narrow: 'hide',
      },
      {
        id: 'kind',
        title: say('frameworks.credit.column.kind'),
        value: ({ kind }) => say(`frameworks.credit.kind.${kind}`),
      },
      {
        id: 'confidence',
        title: say('reference.confidence'),
        value: ({ system }) => ['low', 'medium', 'high'].indexOf(system.confidence),
        cell: ({ system }) => <ConfidenceMark of={system.confidence} />,
        narrow: 'hide',
      },
      {
        id: 'checked',
        title: say('reference.checked'),
        align: 'end',
        narrow: 'hide',
        value: ({ system }) => system.checked,
        cell: ({ system }) => day(system.checked),
      },
    ],
    [say, day, range, names],
  );
}
