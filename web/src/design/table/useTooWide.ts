import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * Whether the unfolded table is wider than its place. The width is measured while the table is unfolded and kept while
 * it is folded, so that it unfolds again when there is room. `shape` names what changes the width (columns, rows).
 */
export function useTooWide(frame: RefObject<HTMLElement | null>, shape: string): boolean {
  const [tooWide, setTooWide] = useState(false);
  const natural = useRef({ shape, width: 0 });
  useLayoutEffect(() => {
    const element = frame.current;
    const table = element?.querySelector('table');
    if (!element || !table) return;
    if (natural.current.shape !== shape) natural.current = { shape, width: 0 };
    const measure = () => {
      const overflow = table.scrollWidth > element.clientWidth + 1;
      if (overflow) natural.current.width = Math.max(natural.current.width, table.scrollWidth);
      setTooWide(natural.current.width > element.clientWidth + 1);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // Cells that fill later widen the table, not its place.
    observer.observe(table);
    measure();
    return () => observer.disconnect();
  }, [frame, shape]);
  return tooWide;
}
