import { ChevronDown, ChevronsUpDown, ChevronUp } from 'lucide-react';
import { Button } from 'react-aria-components';
import { classes } from '../classes.js';
import { Icon } from '../Icon.js';
import type { TableColumn } from './columns.js';

type Direction = 'ascending' | 'descending' | 'none';
const ICONS = { ascending: ChevronUp, descending: ChevronDown, none: ChevronsUpDown } as const;

interface HeadCellProps<Row> {
  readonly column: TableColumn<Row>;
  readonly label: string;
  readonly direction: Direction;
  readonly onSort: () => void;
}

export function HeadCell<Row>({ column, label, direction, onSort }: HeadCellProps<Row>) {
  const atEnd = column.align === 'end';
  const looks = classes(
    'border-b border-line px-2 py-0 text-xs font-medium text-soft first:ps-0 last:pe-0',
    atEnd ? 'text-end' : 'text-start',
  );
  if (column.sortable === false) {
    return (
      <th scope="col" className={`${looks} h-9`}>
        {column.title}
      </th>
    );
  }
  return (
    <th scope="col" aria-sort={direction} className={looks}>
      <Button
        onPress={onSort}
        aria-label={label}
        className={classes(
          'group inline-flex min-h-9 items-center whitespace-nowrap gap-1 rounded-tag data-hovered:text-ink',
          atEnd && 'flex-row-reverse',
          direction !== 'none' && 'text-ink',
        )}
      >
        {column.title}
        <Icon
          of={ICONS[direction]}
          size={13}
          className={
            direction === 'none'
              ? 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60'
              : ''
          }
        />
      </Button>
    </th>
  );
}
