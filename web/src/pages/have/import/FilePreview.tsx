import type { Workspace } from 'cairn/portfolio';
import { useMemo } from 'react';
import { Cairn, DataTable, StateMark, type TableColumn } from '../../../design/index.js';
import { useReleaseIfReady } from '../../../release/index.js';
import { useWords } from '../../../words/index.js';
import { previewMerge } from '../../../workspace/index.js';

interface FilePreviewProps {
  readonly mine: Workspace;
  readonly theirs: Workspace;
}

type Holding = Workspace['holdings'][number];

/** What is inside a file and what it would change. */
export function FilePreview({ mine, theirs }: FilePreviewProps) {
  const { say } = useWords();
  const release = useReleaseIfReady();
  const { same, differing } = useMemo(() => previewMerge(mine, theirs), [mine, theirs]);
  const unknown = useMemo(() => {
    if (!release) return 0;
    const own = new Set([...theirs.units, ...theirs.qualifications].map(({ id }) => id));
    const { units, qualifications } = release.catalogue;
    return theirs.holdings.filter(({ unit, qualification }) => {
      const id = unit ?? qualification;
      return id !== undefined && !own.has(id) && !units.has(id) && !qualifications.has(id);
    }).length;
  }, [release, theirs]);
  const columns = useMemo(
    (): readonly TableColumn<Holding>[] => [
      { id: 'title', title: say('have.column.title'), value: ({ title }) => title },
      {
        id: 'state',
        title: say('have.column.state'),
        narrow: 'show',
        value: ({ state }) => state,
        cell: ({ state }) => <StateMark state={state} />,
      },
    ],
    [say],
  );
  const { person, invented, holdings, goals, plans, units, qualifications } = theirs;
  const own = units.length + qualifications.length;
  const stones = holdings.map(({ id, title, state }) => ({ id, label: title, state, amount: 1 }));
  const remarks = [
    same.length > 0 ? say('have.import.same', { count: same.length }) : undefined,
    differing.length > 0 ? say('have.import.changed', { count: differing.length }) : undefined,
    unknown > 0 ? say('have.import.unknown', { count: unknown }) : undefined,
  ].filter((remark) => remark !== undefined);
  return (
    <section className="rounded-card border border-line p-4">
      <div className="flex items-end justify-between gap-4">
        <div>
          <h3 className="text-xs font-medium text-soft">{say('have.import.inside')}</h3>
          <p className="display text-lg">
            {say('have.import.person', { name: person.label, invented: String(invented) })}
          </p>
          <p className="text-sm text-soft">
            {say('have.import.counts', {
              holdings: holdings.length,
              goals: goals.length,
              plans: plans.length,
              own,
            })}
          </p>
        </div>
        <Cairn items={stones} beside={[]} size="small" decorative />
      </div>
      {remarks.length > 0 ? (
        <ul className="mt-3 list-disc ps-5 text-sm">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      ) : null}
      <div className="mt-2">
        <DataTable
          bare
          label={say('have.import.inside')}
          rows={holdings}
          columns={columns}
          rowId={({ id }) => id}
        />
      </div>
    </section>
  );
}
