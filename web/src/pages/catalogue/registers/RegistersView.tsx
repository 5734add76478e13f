import type { DataRelease, Register } from 'cairn/catalogue';
import { useMemo } from 'react';
import {
  DataTable,
  FigureValue,
  OutLink,
  PageHead,
  Section,
  SideSheet,
  type TableColumn,
} from '../../../design/index.js';
import { countFigure, KnowingMark, useAddress } from '../../../reference/index.js';
import { Say, useFormats, useWords } from '../../../words/index.js';
import { usePlace } from '../standards/StandardsView.js';
import { RegisterBody } from './RegisterBody.js';

/** Where can a provider or an award be checked? */
export function RegistersView({ release }: { readonly release: DataRelease }) {
  const { say } = useWords();
  const address = useAddress();
  const columns = useColumns();
  const { registers } = release;
  const opened = registers.find(({ id }) => id === address.get('open'));
  return (
    <>
      <PageHead
        about={say('catalogue.registers.question')}
        answer={
          <Say
            what="catalogue.registers.answer"
            values={{ count: registers.length }}
            parts={{
              0: (
                <FigureValue figure={countFigure('catalogue.figure.registers', registers.length)} />
              ),
            }}
          />
        }
      />
      <Section title={say('catalogue.view.registers')} id="registers">
        <DataTable
          label={say('catalogue.view.registers')}
          rows={registers}
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
      <SideSheet
        isOpen={opened !== undefined}
        onClose={() => address.set({ open: undefined })}
        title={opened?.label ?? ''}
        about={opened?.owner}
      >
        {opened ? <RegisterBody register={opened} /> : null}
      </SideSheet>
    </>
  );
}

function useColumns(): readonly TableColumn<Register>[] {
  const { say } = useWords();
  const { day } = useFormats();
  const place = usePlace();
  return useMemo(
    () => [
      {
        id: 'label',
        title: say('catalogue.registers.column.register'),
        value: ({ label }) => label,
        cell: ({ label, covers }) => (
          <>
            <span className="font-medium">{label}</span>
            <span className="line-clamp-1 text-xs text-soft">{covers}</span>
          </>
        ),
      },
      {
        id: 'place',
        title: say('catalogue.standards.column.place'),
        value: ({ jurisdiction }) => place(jurisdiction),
      },
      {
        id: 'microcredentials',
        title: say('catalogue.registers.column.microcredentials'),
        value: ({ microcredentials }) => say(`catalogue.listed.${microcredentials.listed}`),
      },
      {
        id: 'link',
        title: say('catalogue.registers.column.link'),
        sortable: false,
        value: ({ url }) => url,
        cell: ({ url }) => (
          <span className="text-xs whitespace-nowrap">
            <OutLink href={url}>{say('catalogue.registers.visit')}</OutLink>
          </span>
        ),
        narrow: 'hide',
      },
      {
        id: 'knowing',
        title: say('catalogue.filter.knowing'),
        value: ({ knowing }) => say(`reference.knowing.${knowing}`),
        cell: ({ knowing }) => <KnowingMark of={knowing} />,
        narrow: 'hide',
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
