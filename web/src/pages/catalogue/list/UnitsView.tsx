import type { DataRelease } from 'cairn/catalogue';
import { useMemo } from 'react';
import { today } from '../../../app/clock.js';
import { DataTable, Section, type TableColumn } from '../../../design/index.js';
import { KnowingMark, usePlaceNames } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { Unknown } from '../../have/list/HoldingsTable.js';
import { useSystemName } from '../../have/list/useSystemName.js';
import { UnitSheet } from '../unit/UnitSheet.js';
import { CatalogueFilterBar } from './CatalogueFilterBar.js';
import { CatalogueHead } from './CatalogueHead.js';
import { NothingFits } from './NothingFits.js';
import { type UnitRow, unitRows } from './unit-rows.js';
import { useCatalogueList } from './useCatalogueList.js';

/** Every unit; a row opens at the side. */
export function UnitsView({ release }: { readonly release: DataRelease }) {
  const { say } = useWords();
  const all = useMemo(() => unitRows(release, today()), [release]);
  const list = useCatalogueList(all);
  const columns = useColumns();
  return (
    <>
      <CatalogueHead release={release} of="units" rows={all} />
      <Section title={say('catalogue.list.units')} id="units">
        <CatalogueFilterBar
          rows={all}
          address={list.address}
          text={list.text}
          onText={list.setText}
          onClear={list.clear}
        />
        {list.rows.length === 0 ? (
          <NothingFits onClear={list.clear} />
        ) : (
          <DataTable
            label={say('catalogue.list.units')}
            rows={list.rows}
            columns={columns}
            rowId={({ id }) => id}
            open={{
              onOpen: ({ id }) => list.address.set({ open: id }),
              name: ({ title }) => title,
            }}
            selected={list.opened}
            sort={{ column: 'title' }}
          />
        )}
      </Section>
      <UnitSheet
        release={release}
        unit={list.opened === undefined ? undefined : release.catalogue.units.get(list.opened)}
        onClose={() => list.address.set({ open: undefined })}
      />
    </>
  );
}

function useColumns(): readonly TableColumn<UnitRow>[] {
  const { say } = useWords();
  const names = usePlaceNames();
  const amounts = useAmountColumns();
  return useMemo(
    () => [
      {
        id: 'title',
        title: say('catalogue.column.unit'),
        value: ({ title }) => title,
        cell: ({ title, unit, body }) => (
          <>
            <span className="font-medium">{title}</span>
            <span className="line-clamp-1 text-xs text-soft">
              {[unit.code, body].filter(Boolean).join(' · ')}
            </span>
          </>
        ),
      },
      {
        id: 'country',
        title: say('reference.country'),
        value: ({ country }) => (country ? names.country(country) : undefined),
        cell: ({ country }) =>
          country ? (
            <span className="whitespace-nowrap">{names.country(country)}</span>
          ) : (
            <span className="text-soft">–</span>
          ),
        narrow: 'hide',
      },
      {
        id: 'level',
        title: say('catalogue.column.level'),
        value: ({ levelName }) => levelName,
        cell: ({ levelName, levelIsHint }) => (
          <span className="whitespace-nowrap">
            {levelName ?? <Unknown />}
            {levelIsHint ? (
              <span className="text-xs text-ochre-ink"> · {say('catalogue.hint')}</span>
            ) : null}
          </span>
        ),
      },
      ...amounts,
      {
        id: 'awards',
        title: say('catalogue.column.awards'),
        align: 'end',
        value: ({ awards }) => awards,
        narrow: 'hide',
      },
      {
        id: 'knowing',
        title: say('catalogue.filter.knowing'),
        value: ({ knowing }) => say(`reference.knowing.${knowing}`),
        cell: ({ knowing }) => <KnowingMark of={knowing} />,
        narrow: 'hide',
      },
    ],
    [say, names, amounts],
  );
}

function useAmountColumns(): readonly TableColumn<UnitRow>[] {
  const { say } = useWords();
  const { number, money } = useFormats();
  const systemName = useSystemName();
  return useMemo(
    () => [
      {
        id: 'credit',
        title: say('catalogue.column.credit'),
        align: 'end',
        value: ({ unit }) => unit.credit?.amount,
        cell: ({ unit: { credit } }) =>
          credit ? (
            <>
              {number(credit.amount)} <span className="text-soft">{systemName(credit.system)}</span>
            </>
          ) : (
            <Unknown />
          ),
      },
      {
        id: 'hours',
        title: say('catalogue.column.hours'),
        align: 'end',
        value: ({ unit }) => unit.workloadHours,
        cell: ({ unit: { workloadHours } }) =>
          workloadHours === undefined ? <Unknown /> : `${number(workloadHours)} h`,
        narrow: 'hide',
      },
      {
        id: 'price',
        title: say('catalogue.column.price'),
        align: 'end',
        value: ({ unit }) => unit.fee?.minor,
        cell: ({ unit: { fee, feeYear } }) =>
          fee ? (
            <>
              {money(fee)} {feeYear ? <span className="text-soft">{feeYear}</span> : null}
            </>
          ) : (
            <Unknown />
          ),
        narrow: 'hide',
      },
    ],
    [say, number, money, systemName],
  );
}
