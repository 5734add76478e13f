import type { DataRelease } from 'cairn/catalogue';
import { Copy } from 'lucide-react';
import { useMemo } from 'react';
import { today } from '../../../app/clock.js';
import {
  Button,
  DataTable,
  FactStrip,
  FigureValue,
  PageHead,
  Section,
  type TableColumn,
  useToast,
} from '../../../design/index.js';
import { shareFigure } from '../../../reference/index.js';
import { Say, useFormats, useWords } from '../../../words/index.js';
import { ABOUT_WORLD, countFrameworks } from '../../frameworks/list/framework-counts.js';
import { type Coverage, coverageOf } from './coverage.js';

/** Which facts does every answer here stand on? */
export function ReleaseView({ release }: { readonly release: DataRelease }) {
  const { say } = useWords();
  const { number, share } = useFormats();
  const rows = useMemo(() => coverageOf(release), [release]);
  const counts = useMemo(() => countFrameworks(release.frameworks, today()), [release]);
  const columns = useColumns();
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  const read = rows.reduce((sum, one) => sum + one.read, 0);
  const readShare = shareFigure('methods.figure.read', read, all);
  return (
    <>
      <PageHead
        about={say('methods.data.question')}
        answer={
          <Say
            what="methods.data.answer"
            values={{
              version: release.version,
              share: all === 0 ? say('design.notKnown') : share(read / all),
            }}
            parts={{ 0: <FigureValue figure={readShare} /> }}
          />
        }
      />
      <FactStrip
        facts={[
          {
            id: 'version',
            label: say('methods.data.version'),
            value: release.version,
            note: say('methods.data.version.note'),
          },
          {
            id: 'hash',
            label: say('methods.data.hash'),
            value: <Hash hash={release.hash} />,
            note: say('methods.data.hash.note'),
          },
          {
            id: 'coverage',
            label: say('frameworks.count.coverage'),
            value: (
              <FigureValue figure={counts.coverage}>
                {say('frameworks.count.coverage.value', {
                  count: number(counts.countries),
                  world: ABOUT_WORLD,
                })}
              </FigureValue>
            ),
            note: say('methods.data.coverage.note'),
          },
        ]}
      />
      <Section title={say('methods.data.table')} id="coverage">
        <DataTable
          label={say('methods.data.table')}
          rows={rows}
          columns={columns}
          rowId={({ id }) => id}
        />
      </Section>
    </>
  );
}

function Hash({ hash }: { readonly hash: string }) {
  const { say } = useWords();
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(hash);
    toast({ text: say('design.copied') });
  };
  return (
    <span className="flex items-center gap-1">
      <code className="font-mono text-base font-normal" title={hash}>
        {hash.slice(0, 12)}…
      </code>
      <Button
        kind="quiet"
        small
        icon={Copy}
        iconOnlyLabel={say('methods.data.copyHash')}
        onPress={() => void copy()}
      />
    </span>
  );
}

function useColumns(): readonly TableColumn<Coverage>[] {
  const { say } = useWords();
  const { number, share } = useFormats();
  return useMemo(() => {
    const amount = (id: 'count' | 'read' | 'partly' | 'recalled'): TableColumn<Coverage> => ({
      id,
      title: say(`methods.data.column.${id}`),
      align: 'end',
      value: (row) => row[id],
      cell: (row) => number(row[id]),
      ...(id === 'count' ? {} : { narrow: 'hide' as const }),
    });
    return [
      {
        id: 'kind',
        title: say('methods.data.column.kind'),
        value: ({ id }) => say(`methods.data.kind.${id}`),
        cell: ({ id }) => <span className="font-medium">{say(`methods.data.kind.${id}`)}</span>,
      },
      amount('count'),
      amount('read'),
      amount('partly'),
      amount('recalled'),
      {
        id: 'share',
        title: say('methods.data.column.share'),
        align: 'end',
        narrow: 'show',
        value: ({ read, count }) => (count === 0 ? undefined : read / count),
        cell: ({ read, count, id }) =>
          count === 0 ? (
            '–'
          ) : (
            <FigureValue figure={shareFigure(`methods.data.kind.${id}`, read, count)}>
              {share(read / count)}
            </FigureValue>
          ),
      },
    ];
  }, [say, number, share]);
}
