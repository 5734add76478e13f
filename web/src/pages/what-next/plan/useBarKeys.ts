import type { KeyboardEvent } from 'react';
import type { Hand } from '../own/useProposal.js';

interface Bar {
  readonly unit: string;
  readonly startWeek: number;
}

/** Shift and an arrow key move a unit by a week, Enter sets it down, Escape puts it back. */
export function useBarKeys(hand: Hand | undefined) {
  return (bar: Bar) => (event: KeyboardEvent) => {
    if (hand === undefined) return;
    const { proposal } = hand;
    const now = proposal?.adjustment;
    const isOwn = now?.kind === 'move' && now.unit === bar.unit;
    const by = stepOf(event);
    if (by !== 0) {
      event.preventDefault();
      const week = isOwn ? now.startWeek : bar.startWeek;
      hand.propose({ kind: 'move', unit: bar.unit, startWeek: Math.max(0, week + by) });
    } else if (isOwn && event.key === 'Enter') {
      event.preventDefault();
      hand.settle(now);
    } else if (proposal && event.key === 'Escape') {
      event.preventDefault();
      hand.putBack();
    }
  };
}

function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): number {
  if (!shiftKey || altKey || ctrlKey || metaKey) return 0;
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return 0;
  // Where text runs from right to left, so does time.
  const isRightToLeft = document.documentElement.dir === 'rtl';
  return (key === 'ArrowRight') === isRightToLeft ? -1 : 1;
}
