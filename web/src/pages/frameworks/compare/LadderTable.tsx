import { type FrameworkData, type LevelMatch, matchLevel } from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import { useMemo } from 'react';
import { DataTable, Section, type TableColumn, useNarrow } from '../../../design/index.js';
import { StrengthMark, strengthOf, useEqfText } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import type { Ladder, LadderModel } from './ladders.js';

interface LadderTableProps {
  readonly data: FrameworkData;
  readonly model: LadderModel;
  readonly on: IsoDate;
}

interface Row {
  readonly code: string;
  readonly label: string;
  readonly titles: string;
  readonly places: ReadonlyMap<string, LevelMatch>;
}

/** The picture's twin: each level of the first ladder with its place in the others. */
export function LadderTable({ data, model, on }: LadderTableProps) {
  const { say } = useWords();
  const [first] = model.ladders;
  const others = useMemo(() => model.ladders.slice(1), [model]);
  const rows = useMemo(
    () => (first ? rowsOf(data, first, others, on) : []),
    [data, first, others, on],
  );
  const columns = useColumns(first, others);
  if (!first) return null;
  const title = say('frameworks.compare.table', { name: first.name });
  return (
    <Section title={title} id="ladder-table">
      <DataTable
        key={model.ladders.map(({ id }) => id).join()}
        label={title}
        rows={rows}
        columns={columns}
        rowId={({ code }) => code}
      />
    </Section>
  );
}

function rowsOf(
  data: FrameworkData,
  first: Ladder,
  others: readonly Ladder[],
  on: IsoDate,
): readonly Row[] {
  return first.levels.map(({ code, label, titles }) => ({
    code,
    label,
    titles: titles.join(', '),
    places: new Map(
      others.map(({ id }) => [
        id,
        matchLevel(data, { from: { framework: first.id, code }, to: id, on }),
      ]),
    ),
  }));
}

function useColumns(
  first: Ladder | undefined,
  others: readonly Ladder[],
): readonly TableColumn<Row>[] {
  const { say } = useWords();
  const eqfText = useEqfText();
  const narrow = useNarrow();
  const textOf = (match: LevelMatch | undefined) =>
    match === undefined
      ? undefined
      : [eqfText(match), say(`level.${strengthOf(match)}`)].filter(Boolean).join(' · ');
  return [
    {
      id: 'code',
      title: first?.name ?? '',
      sortable: false,
      value: ({ code, titles }) => `${code} ${titles}`.trim(),
      cell: ({ code, titles }) => (
        <>
          <span className="display text-[1.0625rem]">{code}</span>{' '}
          <span className="text-xs text-soft">{titles}</span>
        </>
      ),
    },
    ...others.map(
      ({ id, name }): TableColumn<Row> => ({
        id,
        title: name,
        sortable: false,
        value: ({ places }) => textOf(places.get(id)),
        cell: ({ places }) => {
          const match = places.get(id);
          if (!match) return null;
          const text = eqfText(match);
          return (
            <span className="inline-flex flex-wrap items-baseline gap-x-2">
              {narrow ? <span aria-hidden>{name}</span> : null}
              {text ? <strong className="font-medium">{text}</strong> : null}
              <span className="text-xs">
                <StrengthMark match={match} />
              </span>
            </span>
          );
        },
      }),
    ),
  ];
}
