import { useMemo } from 'react';
import {
  localText,
  type QuestionId,
  type ReportQuestion,
  ResultMark,
  useCheckWords,
} from '../../credentials/index.js';
import { DataTable, Mark, type TableColumn } from '../../design/index.js';
import { useFormats, useWords, type WordKey } from '../../words/index.js';
import { type DeskRow, isUnlisted } from './desk-rows.js';
import type { DeskLevel } from './useDeskLevels.js';

interface DeskTableProps {
  readonly rows: readonly DeskRow[];
  readonly levelsOf: (row: DeskRow) => readonly DeskLevel[];
  readonly selected: string | undefined;
  readonly onOpen: (row: DeskRow) => void;
}

const QUESTIONS: readonly QuestionId[] = ['unchanged', 'who', 'when', 'withdrawn'];

/** A line for each credential; the answers stand apart and are never summed up. */
export function DeskTable({ rows, levelsOf, selected, onOpen }: DeskTableProps) {
  const { say } = useWords();
  const { locale } = useFormats();
  const columns = useDeskColumns(levelsOf);
  return (
    <DataTable
      label={say('desk.list')}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      selected={selected}
      open={{ onOpen, name: (row) => titleOf(row, locale) ?? row.file }}
    />
  );
}

function useDeskColumns(levelsOf: DeskTableProps['levelsOf']): readonly TableColumn<DeskRow>[] {
  const { say } = useWords();
  const { locale } = useFormats();
  const { sentence } = useCheckWords();
  return useMemo(
    () => [
      {
        id: 'title',
        title: say('desk.column.title'),
        value: (row) => titleOf(row, locale) ?? row.file,
        cell: (row) => (
          <>
            {titleOf(row, locale) ?? row.file}
            <span className="block max-w-60 truncate text-xs text-soft">
              {issuerOf(row, locale)}
            </span>
          </>
        ),
      },
      {
        id: 'issuer',
        title: say('desk.column.issuer'),
        value: (row) => issuerOf(row, locale),
        narrow: 'hide',
        hidden: true,
      },
      ...QUESTIONS.map(
        (id): TableColumn<DeskRow> => ({
          id,
          title: say(`desk.column.${id}`),
          value: ({ questions }) => {
            const question = questions[id];
            return question && say(answerKey(question));
          },
          cell: (row) => <Answer row={row} id={id} />,
          narrow: 'under',
        }),
      ),
      {
        id: 'level',
        title: say('desk.column.level'),
        value: (row) =>
          levelsOf(row)
            .map(({ name }) => name)
            .join(' · ') || undefined,
        narrow: 'hide',
      },
      {
        id: 'file',
        title: say('desk.column.file'),
        value: ({ file }) => file,
        narrow: 'hide',
        hidden: true,
      },
      {
        id: 'why',
        title: say('desk.column.why'),
        value: ({ questions }) =>
          QUESTIONS.flatMap((id) => {
            const { result, deciding } = questions[id] ?? {};
            return deciding && result !== 'pass' ? [sentence(deciding)] : [];
          }).join(' ') || undefined,
        narrow: 'hide',
        hidden: true,
      },
      {
        id: 'sha256',
        title: 'SHA-256',
        value: ({ report }) => report?.sha256,
        narrow: 'hide',
        hidden: true,
      },
    ],
    [say, locale, sentence, levelsOf],
  );
}

/** Name of the credential in the reader's language. */
export function titleOf({ report }: DeskRow, locale: string): string | undefined {
  return report && localText(report.credential.title, locale);
}

/** Who issued it by its own words. */
function issuerOf({ report }: DeskRow, locale: string): string | undefined {
  if (!report) return undefined;
  const { issuer } = report.credential;
  return localText(issuer.name, locale) ?? issuer.id;
}

function answerKey(question: ReportQuestion): WordKey {
  const { id, result, deciding } = question;
  if (isUnlisted(question)) return 'desk.who.unlisted';
  if (deciding?.code === 'status-none-named') return 'desk.withdrawn.none';
  return `desk.${id}.${result}`;
}

/** The answer in its own words, so that "changed", "nobody knows the issuer" and "no answer" read differently. */
function Answer({ row, id }: { readonly row: DeskRow; readonly id: QuestionId }) {
  const { say } = useWords();
  const question = row.questions[id];
  if (question) {
    return (
      <ResultMark result={question.result} asRemark={isUnlisted(question)}>
        {say(answerKey(question))}
      </ResultMark>
    );
  }
  if (row.entry.state.kind === 'asking') return <Mark>{say('desk.asking')}</Mark>;
  return id === 'unchanged' ? <Mark tone="caution">{say('desk.unread')}</Mark> : '–';
}
