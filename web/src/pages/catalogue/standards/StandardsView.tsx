import type { DataRelease, Standard } from 'cairn/catalogue';
import { useMemo } from 'react';
import {
  DataTable,
  FigureValue,
  PageHead,
  Section,
  type TableColumn,
} from '../../../design/index.js';
import { countFigure, KnowingMark, useAddress, usePlaceNames } from '../../../reference/index.js';
import { Say, useFormats, useWords } from '../../../words/index.js';
import { StandardSheet } from './StandardSheet.js';

/** What is asked of a microcredential, and by whom? */
export function StandardsView({ release }: { readonly release: DataRelease }) {
  const { say } = useWords();
  const address = useAddress();
  const columns = useColumns();
  const { standards } = release;
  const criteria = standards.reduce((sum, one) => sum + one.criteria.length, 0);
  const opened = standards.find(({ id }) => id === address.get('open'));
  return (
    <>
      <PageHead
        about={say('catalogue.standards.question')}
        answer={
          <Say
            what="catalogue.standards.answer"
            values={{ count: standards.length, criteria }}
            parts={{
              0: (
                <FigureValue figure={countFigure('catalogue.figure.standards', standards.length)} />
              ),
              1: <FigureValue figure={countFigure('catalogue.figure.criteria', criteria)} />,
            }}
          />
        }
      />
      <Section title={say('catalogue.view.standards')} id="standards">
        <DataTable
          label={say('catalogue.view.standards')}
          rows={standards}
          columns={columns}
          rowId={({ id }) => id}
          open={{
            onOpen: ({ id }) => address.set({ open: id }),
            name: ({ label }) => label,
          }}
          selected={opened?.id}
          sort={{ column: 'place' }}
        />
      </Section>
      <StandardSheet standard={opened} onClose={() => address.set({ open: undefined })} />
    </>
  );
}

function useColumns(): readonly TableColumn<Standard>[] {
  const { say } = useWords();
  const { day } = useFormats();
  const place = usePlace();
  return useMemo(
    () => [
      {
        id: 'label',
        title: say('catalogue.standards.column.standard'),
        value: ({ label }) => label,
        cell: ({ label, owner }) => (
          <>
            <span className="line-clamp-2 font-medium">{label}</span>
            <span className="line-clamp-1 text-xs text-soft">{owner}</span>
          </>
        ),
      },
      {
        id: 'place',
        title: say('catalogue.standards.column.place'),
        value: ({ jurisdiction }) => place(jurisdiction),
      },
      {
        id: 'year',
        title: say('catalogue.standards.column.year'),
        align: 'end',
        value: ({ year }) => year,
      },
      {
        id: 'force',
        title: say('catalogue.standards.column.force'),
        value: ({ force }) => force,
        cell: ({ force }) => <span className="line-clamp-2 max-w-60 text-sm">{force}</span>,
        narrow: 'hide',
      },
      {
        id: 'criteria',
        title: say('catalogue.standards.column.criteria'),
        align: 'end',
        value: ({ criteria }) => criteria.length,
        narrow: 'hide',
      },
      {
        id: 'knowing',
        title: say('catalogue.filter.knowing'),
        value: ({ knowing }) => say(`reference.knowing.${knowing}`),
        cell: ({ knowing }) => <KnowingMark of={knowing} />,
      },
      {
        id: 'checked',
        title: say('reference.checked'),
        align: 'end',
        value: ({ checked }) => checked,
        cell: ({ checked }) => day(checked),
        narrow: 'hide',
      },
    ],
    [say, day, place],
  );
}

/** `INT-…` is a network and `EU` no country; the rest are countries. */
export function usePlace(): (jurisdiction: string) => string {
  const names = usePlaceNames();
  const { say } = useWords();
  return useMemo(
    () => (jurisdiction) => {
      if (jurisdiction === 'EU') return names.region('EU');
      if (!jurisdiction.startsWith('INT')) return names.country(jurisdiction);
      const network = jurisdiction.slice('INT-'.length);
      return network === '' ? say('catalogue.international') : network;
    },
    [names, say],
  );
}
