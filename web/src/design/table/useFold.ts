import type { RefObject } from 'react';
import { useNarrow } from '../useMedia.js';
import type { TableColumn } from './columns.js';
import { useTooWide } from './useTooWide.js';

interface Fold<Row> {
  readonly folded: boolean;
  readonly own: readonly TableColumn<Row>[];
  /** Columns that stand as a line under the first one. */
  readonly under: readonly TableColumn<Row>[];
}

/** On a phone, or where the table would not fit, most columns fold under the first: nothing scrolls sideways. */
export function useFold<Row>(
  columns: readonly TableColumn<Row>[],
  frame: RefObject<HTMLElement | null>,
  rowCount: number,
): Fold<Row> {
  const shape = `${columns.map(({ id }) => id).join()}:${rowCount}`;
  const isPhone = useNarrow();
  const tooWide = useTooWide(frame, shape);
  if (!isPhone && !tooWide) return { folded: false, own: columns, under: [] };
  return {
    folded: true,
    own: columns.filter((column, i) => i === 0 || column.narrow === 'show'),
    under: columns.filter((column, i) => i > 0 && (column.narrow ?? 'under') === 'under'),
  };
}
