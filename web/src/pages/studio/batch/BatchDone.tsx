import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { saveFile } from '../../../app/save-file.js';
import { Button, DataTable, Section, type TableColumn } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { IssuedBatch } from '../api/issuing-shapes.js';
import { fileNameOf } from '../issue/file-name.js';
import type { BatchWork } from './batch-work.js';
import { storedZip } from './stored-zip.js';

interface BatchDoneProps {
  readonly work: BatchWork;
  readonly batch: IssuedBatch;
}

type DoneRow = IssuedBatch['rows'][number];

/** What was issued, and all of it as one file with a credential for each row. */
export function BatchDone({ work, batch }: BatchDoneProps) {
  const { say } = useWords();
  const columns = useDoneColumns();
  const repeated = batch.rows.filter(({ isRepeated }) => isRepeated).length;
  const save = () => {
    const name = work.name.replace(/\.[^.]*$/, '') || 'credentials';
    saveFile(`${name}.zip`, new Blob([storedZip(filesOf(batch))]), 'application/zip');
  };
  return (
    <Section title={say('studio.batch.done')}>
      <p className="measure mb-4" aria-live="polite">
        {say('studio.batch.done.text', { count: batch.rows.length - repeated, repeated })}
      </p>
      <div className="mb-5">
        <Button kind="primary" icon={Download} onPress={save}>
          {say('studio.batch.save')}
        </Button>
      </div>
      <DataTable
        label={say('studio.batch.done')}
        rows={batch.rows}
        columns={columns}
        rowId={({ line }) => String(line)}
      />
    </Section>
  );
}

/** A file for each credential, named by line so that they lie in the order of the table. */
function filesOf({ rows }: IssuedBatch) {
  const digits = String(rows.at(-1)?.line ?? 0).length;
  return rows.flatMap(({ line, credential }) => {
    const { title = '', id, content, mediaType } = credential;
    if (content === undefined) return [];
    const ending = mediaType === 'application/vc+jwt' ? 'jwt' : 'json';
    const name = `${String(line).padStart(digits, '0')}-${fileNameOf(title, id)}.${ending}`;
    return [{ name, content }];
  });
}

function useDoneColumns(): readonly TableColumn<DoneRow>[] {
  const { say } = useWords();
  const { moment } = useFormats();
  return useMemo(
    () => [
      {
        id: 'title',
        title: say('studio.column.title'),
        value: ({ credential }) => credential.title,
        cell: ({ credential }) => (
          <span className="[overflow-wrap:anywhere]">{credential.title}</span>
        ),
      },
      { id: 'line', title: say('studio.column.line'), value: ({ line }) => line, align: 'end' },
      {
        id: 'issued',
        title: say('studio.column.issued'),
        value: ({ credential }) => moment(credential.issuedAt),
      },
      {
        id: 'repeated',
        title: say('studio.column.check'),
        value: ({ isRepeated }) => say(isRepeated ? 'studio.row.repeated' : 'studio.row.issued'),
      },
      {
        id: 'id',
        title: say('studio.linkedIn.id'),
        value: ({ credential }) => credential.credentialId,
        narrow: 'hide',
        hidden: true,
      },
    ],
    [say, moment],
  );
}
