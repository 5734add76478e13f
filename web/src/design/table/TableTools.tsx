import type { ColumnVisibilityState } from '@tanstack/react-table';
import { Columns3, Copy } from 'lucide-react';
import { useWords } from '../../words/index.js';
import { Button } from '../Button.js';
import { ChoiceMenu } from '../Menu.js';
import { useToast } from '../toast/Toasts.js';
import type { TableColumn } from './columns.js';
import { toCsv } from './csv.js';

interface TableToolsProps<Row> {
  readonly label: string;
  readonly count: number;
  readonly columns: readonly TableColumn<Row>[];
  readonly shown: ColumnVisibilityState;
  readonly onShow: (shown: ColumnVisibilityState) => void;
  readonly rows: () => readonly Row[];
}

export function TableTools<Row>(props: TableToolsProps<Row>) {
  const { label, count, columns, shown, onShow, rows } = props;
  const { say } = useWords();
  const toast = useToast();
  const choices = columns.slice(1).map(({ id, title }) => ({ id, label: title }));
  const copy = async () => {
    await navigator.clipboard.writeText(toCsv(rows(), columns));
    toast({ text: say('design.copied') });
  };
  return (
    <div className="screen-only mb-1 flex items-center justify-between gap-2">
      <span className="text-xs text-soft">{say('design.rows', { count })}</span>
      <div className="flex gap-1">
        <ChoiceMenu
          label={say('design.columns')}
          icon={Columns3}
          about={say('design.columnsOf', { table: label })}
          choices={choices}
          chosen={choices.filter(({ id }) => shown[id] ?? true).map(({ id }) => id)}
          onChoose={(ids) =>
            onShow({ ...shown, ...Object.fromEntries(choices.map(({ id }) => [id, ids.has(id)])) })
          }
        />
        <Button kind="quiet" small icon={Copy} onPress={() => void copy()}>
          {say('design.copyCsv')}
        </Button>
      </div>
    </div>
  );
}
