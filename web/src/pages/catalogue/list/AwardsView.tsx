import { useNavigate } from '@tanstack/react-router';
import type { DataRelease } from 'cairn/catalogue';
import { useMemo } from 'react';
import { today } from '../../../app/clock.js';
import { DataTable, Section, type TableColumn } from '../../../design/index.js';
import { ConfidenceMark, KnowingMark, usePlaceNames } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { Unknown } from '../../have/list/HoldingsTable.js';
import { useSystemName } from '../../have/list/useSystemName.js';
import { type AwardRow, awardRows } from './award-rows.js';
import { CatalogueFilterBar } from './CatalogueFilterBar.js';
import { CatalogueHead } from './CatalogueHead.js';
import { NothingFits } from './NothingFits.js';
import { useCatalogueList } from './useCatalogueList.js';

/** Every award with its rules; a row leads to the award's own page. */
export function AwardsView({ release }: { readonly release: DataRelease }) {
  const { say } = useWords();
  const all = useMemo(() => awardRows(release, today()), [release]);
  const list = useCatalogueList(all);
  const navigate = useNavigate();
  const columns = useColumns();
  return (
    <>
      <CatalogueHead release={release} of="awards" rows={all} />
      <Section title={say('catalogue.list.awards')} id="awards">
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
            label={say('catalogue.list.awards')}
            rows={list.rows}
            columns={columns}
            rowId={({ id }) => id}
            open={{
              onOpen: ({ id }) => void navigate({ to: `/catalogue/awards/${id}` }),
              name: ({ title }) => title,
            }}
            sort={{ column: 'title' }}
          />
        )}
      </Section>
    </>
  );
}

function useColumns(): readonly TableColumn<AwardRow>[] {
  const { say } = useWords();
  const { day, number } = useFormats();
  const names = usePlaceNames();
  const systemName = useSystemName();
  return useMemo(
    () => [
      {
        id: 'title',
        title: say('catalogue.column.award'),
        value: ({ title }) => title,
        cell: ({ title, award }) => (
          <>
            <span className="font-medium">{title}</span>
            <span className="line-clamp-1 text-xs text-soft">
              {[award.code, award.awardingBody].filter(Boolean).join(' · ')}
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
      },
      {
        id: 'level',
        title: say('catalogue.column.level'),
        value: ({ eqf, levelName }) => Number(eqf[0] ?? Number.NaN) || levelName,
        cell: ({ levelName }) => (
          <span className="whitespace-nowrap">{levelName ?? <Unknown />}</span>
        ),
      },
      {
        id: 'size',
        title: say('catalogue.column.size'),
        align: 'end',
        value: ({ award }) => award.totalUnits ?? award.credit?.amount,
        cell: ({ award: { totalUnits, credit } }) =>
          totalUnits === undefined && credit === undefined ? (
            <Unknown />
          ) : (
            <>
              {number(totalUnits ?? credit?.amount ?? 0)}{' '}
              <span className="text-soft">
                {totalUnits === undefined ? systemName(credit?.system ?? '') : systemName('units')}
              </span>
            </>
          ),
      },
      {
        id: 'pool',
        title: say('catalogue.column.pool'),
        value: ({ isClosedList }) => say(`catalogue.pool.${isClosedList ? 'closed' : 'open'}`),
        narrow: 'hide',
      },
      {
        id: 'confidence',
        title: say('reference.confidence'),
        value: ({ award }) => ['low', 'medium', 'high'].indexOf(award.confidence),
        cell: ({ award, knowing }) =>
          knowing === 'recalled' ? (
            <KnowingMark of="recalled" />
          ) : (
            <ConfidenceMark of={award.confidence} />
          ),
      },
      {
        id: 'checked',
        title: say('reference.checked'),
        align: 'end',
        narrow: 'hide',
        value: ({ award }) => award.checked,
        cell: ({ award }) => day(award.checked),
      },
    ],
    [say, day, number, names, systemName],
  );
}
