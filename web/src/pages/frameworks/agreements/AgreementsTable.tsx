import type { PartyStanding } from 'cairn/frameworks';
import { useMemo } from 'react';
import { DataTable, type TableColumn } from '../../../design/index.js';
import { KnowingMark, usePlaceNames } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { AgreementRow } from './agreement-rows.js';

interface AgreementsTableProps {
  readonly rows: readonly AgreementRow[];
  readonly country: string | undefined;
  readonly selected: string | undefined;
  readonly onOpen: (row: AgreementRow) => void;
}

export function AgreementsTable({ rows, country, selected, onOpen }: AgreementsTableProps) {
  const { say } = useWords();
  const columns = useColumns(country);
  return (
    <DataTable
      key={country ?? 'all'}
      label={say('frameworks.agreements.list')}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      open={{ onOpen, name: ({ label }) => label }}
      selected={selected}
    />
  );
}

function useColumns(country: string | undefined): readonly TableColumn<AgreementRow>[] {
  const { say } = useWords();
  const { day } = useFormats();
  const names = usePlaceNames();
  const standingText = useStandingText();
  return useMemo(() => {
    const standing: readonly TableColumn<AgreementRow>[] =
      country === undefined
        ? []
        : [
            {
              id: 'standing',
              title: names.country(country),
              value: (row) => (row.standing ? standingText(row.standing) : undefined),
            },
          ];
    return [
      {
        id: 'label',
        title: say('frameworks.agreements.column.agreement'),
        value: ({ label }) => label,
        cell: ({ label, agreement }) => (
          <>
            <span className="font-medium">{label}</span>
            <span className="block text-xs text-soft">
              {say(`frameworks.agreement.strength.${agreement.strength}`)}
            </span>
          </>
        ),
      },
      ...standing,
      {
        id: 'kind',
        title: say('frameworks.agreements.column.kind'),
        value: ({ agreement }) => say(`frameworks.agreement.kind.${agreement.kind}`),
        narrow: 'hide',
      },
      {
        id: 'state',
        title: say('frameworks.agreements.column.state'),
        value: ({ state }) => say(`frameworks.agreement.state.${state}`),
        cell: ({ state }) => (
          <span className="whitespace-nowrap">{say(`frameworks.agreement.state.${state}`)}</span>
        ),
      },
      {
        id: 'parties',
        title: say('frameworks.agreements.column.parties'),
        align: 'end',
        value: ({ parties }) => parties,
        cell: ({ parties, agreement }) =>
          agreement.partiesComplete
            ? parties
            : say('frameworks.agreements.parties.atLeast', { count: parties }),
        narrow: 'hide',
      },
      {
        id: 'knowing',
        title: say('frameworks.agreements.column.knowing'),
        value: ({ agreement }) => say(`reference.knowing.${agreement.knowing}`),
        cell: ({ agreement }) => <KnowingMark of={agreement.knowing} />,
        narrow: 'hide',
      },
      {
        id: 'asOf',
        title: say('frameworks.agreements.column.asOf'),
        align: 'end',
        value: ({ agreement }) => agreement.asOf,
        cell: ({ agreement }) => (agreement.asOf ? day(agreement.asOf) : '–'),
        hidden: true,
        narrow: 'hide',
      },
      {
        id: 'checked',
        title: say('reference.checked'),
        align: 'end',
        value: ({ agreement }) => agreement.checked,
        cell: ({ agreement }) => day(agreement.checked),
        narrow: 'hide',
      },
    ];
  }, [country, say, day, names, standingText]);
}

/** Where a country stands, in words. */
export function useStandingText(): (standing: PartyStanding) => string {
  const { say } = useWords();
  const names = usePlaceNames();
  return useMemo(
    () => (standing) => {
      switch (standing.kind) {
        case 'party-in-part':
          return say('frameworks.standing.party-in-part', {
            parts: standing.parts.map(({ code }) => names.country(code)).join(', '),
          });
        case 'not-bound':
          return say(`frameworks.party.${standing.party.status}`);
        default:
          return say(`frameworks.standing.${standing.kind}`);
      }
    },
    [say, names],
  );
}
