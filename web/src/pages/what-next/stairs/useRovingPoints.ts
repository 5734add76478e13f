import { type KeyboardEvent, useRef, useState } from 'react';

/** What a button needs to take its turn. */
export type RovingProps = ReturnType<ReturnType<typeof useRovingPoints>>;

/** One point at a time is in the tab order. */
export function useRovingPoints(count: number, start: number) {
  const buttons = useRef(new Map<number, HTMLButtonElement>());
  const [current, setCurrent] = useState<number | undefined>();
  const inTabOrder = current !== undefined && current < count ? current : start;
  const onKeyDown = (at: number) => (event: KeyboardEvent) => {
    const target = targetOf(event.key, at, count);
    if (target === undefined) return;
    event.preventDefault();
    buttons.current.get(target)?.focus();
  };
  return (at: number) => ({
    ref: (element: HTMLButtonElement | null) => {
      if (element) buttons.current.set(at, element);
      else buttons.current.delete(at);
    },
    tabIndex: at === inTabOrder ? 0 : -1,
    onKeyDown: onKeyDown(at),
    onFocus: () => setCurrent(at),
  });
}

function targetOf(key: string, at: number, count: number): number | undefined {
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward || key === 'ArrowDown') return Math.min(count - 1, at + 1);
  if (key === back || key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
