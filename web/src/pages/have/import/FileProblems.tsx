import type { Finding } from 'cairn/terms';
import { useMemo } from 'react';
import { DataTable, type TableColumn } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

interface Problem extends Finding {
  readonly id: string;
}

/** Every problem of a file with its place, to be copied whole into a message to whoever wrote it. */
export function FileProblems({ findings }: { readonly findings: readonly Finding[] }) {
  const { say, sayAny } = useWords();
  const rows = useMemo(
    () => findings.map((finding, i): Problem => ({ ...finding, id: String(i) })),
    [findings],
  );
  const columns = useMemo(
    (): readonly TableColumn<Problem>[] => [
      {
        id: 'path',
        title: say('have.import.place'),
        value: ({ path }) => path || '–',
        cell: ({ path }) => <code className="font-mono text-xs">{path || '–'}</code>,
        narrow: 'show',
      },
      {
        id: 'message',
        title: say('have.import.problem'),
        value: ({ code, message }) => sayAny(`problem.${code}`, message),
        narrow: 'show',
      },
    ],
    [say, sayAny],
  );
  return (
    <DataTable
      label={say('have.import.problems', { count: findings.length })}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
    />
  );
}
