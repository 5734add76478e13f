import { type PointerEvent, useRef } from 'react';
import type { Hand } from '../own/useProposal.js';

/** Pixels until a press becomes a drag. */
const SLACK = 4;

interface Bar {
  readonly unit: string;
  readonly startWeek: number;
  readonly endWeek: number;
}

interface Line {
  /** Pixels of the line of weeks. */
  readonly width: number;
  readonly weeks: number;
}

interface Drag {
  readonly fromX: number;
  readonly pointer: number;
  isMoving: boolean;
}

/**
 * Drags a bar along the weeks with a mouse or pen; a finger scrolls the page and uses the field instead. The line keeps
 * its scale, so that the bar stays under the pointer.
 */
export function useBarDrag(hand: Hand | undefined, { width, weeks }: Line) {
  const drag = useRef<Drag | undefined>(undefined);
  const wasDragged = useRef(false);
  const moveOf = (bar: Bar, { clientX }: PointerEvent) => {
    const length = bar.endWeek - bar.startWeek;
    const sign = document.documentElement.dir === 'rtl' ? -1 : 1;
    const by = ((clientX - (drag.current?.fromX ?? clientX)) * sign * weeks) / Math.max(1, width);
    const week = Math.min(weeks - length, Math.max(0, bar.startWeek + Math.round(by)));
    return { kind: 'move', unit: bar.unit, startWeek: week } as const;
  };
  return {
    /** True once after a drag: the press that ends it chooses nothing. */
    takeDragged: () => {
      const was = wasDragged.current;
      wasDragged.current = false;
      return was;
    },
    propsOf: (bar: Bar) =>
      hand === undefined
        ? {}
        : {
            onPointerDown: (event: PointerEvent<Element>) => {
              wasDragged.current = false;
              if (event.pointerType === 'touch' || event.button !== 0) return;
              drag.current = { fromX: event.clientX, pointer: event.pointerId, isMoving: false };
              event.currentTarget.setPointerCapture(event.pointerId);
            },
            onPointerMove: (event: PointerEvent<Element>) => {
              const { current } = drag;
              if (current === undefined || current.pointer !== event.pointerId) return;
              if (!current.isMoving && Math.abs(event.clientX - current.fromX) < SLACK) return;
              current.isMoving = true;
              hand.propose(moveOf(bar, event));
            },
            onPointerUp: (event: PointerEvent<Element>) => {
              const { current } = drag;
              if (current?.isMoving) {
                wasDragged.current = true;
                hand.settle(moveOf(bar, event));
              }
              drag.current = undefined;
            },
            onPointerCancel: () => {
              drag.current = undefined;
              hand.putBack();
            },
          },
  };
}
