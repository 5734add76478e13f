import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useMedia } from '../useMedia.js';

interface VirtualRows<Row> {
  readonly isVirtual: boolean;
  readonly drawn: readonly Row[];
  /** Index of the first drawn row. */
  readonly first: number;
  /** Height in pixels of what is not drawn above and below. */
  readonly before: number;
  readonly after: number;
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

const VIRTUAL_FROM = 60;
const FOLDED_ROW_PX = 84;
const ROW_PX = 45;

/** Long tables draw only the rows in sight; short ones draw all. */
export function useVirtualRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  frame: RefObject<HTMLElement | null>,
  folded: boolean,
): VirtualRows<Row> {
  // Paper has no scroll bar: a printed table holds all of its rows.
  const onPaper = useMedia('print');
  const isVirtual = rows.length >= VIRTUAL_FROM && !onPaper;
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: isVirtual,
    getScrollElement: () => frame.current,
    estimateSize: () => (folded ? FOLDED_ROW_PX : ROW_PX),
    getItemKey: (i) => rows[i]?.id ?? i,
    overscan: 12,
  });
  if (!isVirtual) {
    return { isVirtual, drawn: rows, first: 0, before: 0, after: 0, measure: undefined };
  }
  const items = virtual.getVirtualItems();
  return {
    isVirtual,
    drawn: items.flatMap((item) => rows[item.index] ?? []),
    first: items[0]?.index ?? 0,
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtual.measureElement,
  };
}
