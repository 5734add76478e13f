import type { MouseEvent, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classes } from '../classes.js';
import type { TableColumn } from './columns.js';

/** What happens when a row is opened, and how the row is called. */
export interface OpenRow<Row> {
  readonly onOpen: (row: Row) => void;
  readonly name: (row: Row) => string;
}

interface TableRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly TableColumn<Row>[];
  /** Columns that are folded under the first one on a phone. */
  readonly under: readonly TableColumn<Row>[];
  readonly open: OpenRow<Row> | undefined;
  readonly selected: boolean;
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

export function TableRow<Row>(props: TableRowProps<Row>) {
  const { row, index, columns, under, open, selected, measure } = props;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      onClick={open ? (event) => openUnlessControl(event, () => open.onOpen(row)) : undefined}
      className={classes(
        'border-b border-line',
        open && 'cursor-pointer hover:bg-tint-slate',
        selected && 'bg-tint',
      )}
    >
      {columns.map((column, i) => (
        <td
          key={column.id}
          className={classes(
            'h-(--row) px-2 py-1.5 align-middle first:ps-0 last:pe-0',
            column.align === 'end' && 'text-end whitespace-nowrap',
            i === 0 && 'min-w-44',
          )}
        >
          {i === 0 && open ? (
            <Button
              onPress={() => open.onOpen(row)}
              className="block w-full rounded-tag text-start data-hovered:underline decoration-1 underline-offset-2"
            >
              {contentOf(column, row)}
            </Button>
          ) : (
            contentOf(column, row)
          )}
          {i === 0 && under.length > 0 ? <Folded columns={under} row={row} /> : null}
        </td>
      ))}
    </tr>
  );
}

function Folded<Row>({
  columns,
  row,
}: {
  readonly columns: readonly TableColumn<Row>[];
  readonly row: Row;
}) {
  return (
    <span className="mt-0.5 flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-soft">
      {columns
        .filter((column) => column.value(row) !== undefined)
        .map((column) => (
          <span key={column.id}>
            <span className="sr-only">{column.title}: </span>
            {contentOf(column, row)}
          </span>
        ))}
    </span>
  );
}

function contentOf<Row>(column: TableColumn<Row>, row: Row): ReactNode {
  return column.cell ? column.cell(row) : column.value(row);
}

/** A click on a control inside the row belongs to that control. */
function openUnlessControl(event: MouseEvent<HTMLElement>, open: () => void): void {
  const { target } = event;
  if (target instanceof Element && target.closest('button, a, input, label')) return;
  open();
}
