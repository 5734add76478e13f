import { Link } from '@tanstack/react-router';
import type { Framework, FrameworkData, Relation } from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import { useMemo } from 'react';
import { DataTable, OutLink, Section, type TableColumn } from '../../../design/index.js';
import { type ListedFact, useDayText } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import { holdsOn } from '../list/framework-row.js';

interface RelationsTableProps {
  readonly data: FrameworkData;
  readonly framework: Framework;
  readonly on: IsoDate;
}

/** The frameworks that it was compared with or refers to; a stated "none" is left to the head. */
export function RelationsTable({ data, framework, on }: RelationsTableProps) {
  const { say } = useWords();
  const columns = useColumns(data, on);
  const rows = useMemo(
    () =>
      (data.relations.get(framework.id) ?? []).filter(
        ({ edge, isOwn }) => edge.status !== 'none' || (isOwn && edge.note !== undefined),
      ),
    [data, framework.id],
  );
  if (rows.length === 0) {
    return (
      <Section title={say('frameworks.record.relations')} id="relations">
        <p className="text-soft">{say('frameworks.record.relations.none')}</p>
      </Section>
    );
  }
  return (
    <Section title={say('frameworks.record.relations')} id="relations">
      <DataTable
        label={say('frameworks.record.relations')}
        rows={rows}
        columns={columns}
        rowId={({ owner, other, edge }) => `${owner}|${other}|${edge.version}|${edge.from ?? ''}`}
        bare={rows.length < 8}
      />
    </Section>
  );
}

function useColumns(data: FrameworkData, on: IsoDate): readonly TableColumn<Relation>[] {
  const { say } = useWords();
  const { span } = useDayText();
  return useMemo(() => {
    const nameOf = (id: string) =>
      data.frameworks.get(id)?.shortLabel ?? data.frameworks.get(id)?.label ?? id;
    return [
      {
        id: 'other',
        title: say('frameworks.relation.other'),
        value: ({ other }) => nameOf(other),
        cell: ({ other }) => (
          <Link
            to={`/frameworks/${other}`}
            className="font-medium text-water underline underline-offset-2"
          >
            {nameOf(other)}
          </Link>
        ),
      },
      {
        id: 'status',
        title: say('frameworks.relation.status'),
        value: ({ edge }) => say(`frameworks.status.${edge.status}`),
      },
      {
        id: 'when',
        title: say('frameworks.relation.when'),
        value: ({ edge }) => edge.from,
        cell: ({ edge }) => (
          <>
            {span(edge)}
            {holdsOn(edge, on) ? null : (
              <span className="text-ochre-ink"> · {say('frameworks.relation.notOnDay')}</span>
            )}
            {edge.fromKnowing === 'recalled' && edge.from !== undefined ? (
              <span className="text-ochre-ink"> · {say('design.recalledShort')}</span>
            ) : null}
          </>
        ),
      },
      {
        id: 'version',
        title: say('frameworks.relation.version'),
        value: ({ edge }) => edge.version,
        narrow: 'hide',
      },
      {
        id: 'document',
        title: say('frameworks.relation.document'),
        value: ({ edge }) => edge.document,
        cell: ({ edge }) => <DocumentCell edge={edge} />,
        narrow: 'hide',
      },
    ];
  }, [data, on, say, span]);
}

function DocumentCell({ edge }: { readonly edge: Relation['edge'] }): ListedFact['value'] {
  const { document, documentUrl, note } = edge;
  return (
    <span className="block max-w-96 text-xs">
      {document && documentUrl ? <OutLink href={documentUrl}>{document}</OutLink> : document}
      {note ? <span className="block text-soft">{note}</span> : null}
    </span>
  );
}
