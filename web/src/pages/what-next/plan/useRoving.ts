import { type KeyboardEvent, useRef, useState } from 'react';
import type { StepRow } from '../data/step-rows.js';
import { type Direction, neighbourOf, type Pathway } from './pathway-layout.js';
import type { Selection } from './selection.js';

/** Arrow keys move along the edges; one stone at a time is in the tab order. */
export interface Roving {
  readonly propsOf: (row: StepRow) => {
    readonly ref: (element: HTMLButtonElement | null) => void;
    readonly tabIndex: number;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onClick: () => void;
    readonly onFocus: () => void;
    readonly 'aria-pressed': boolean;
  };
}

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'before',
  ArrowRight: 'after',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export function useRoving(pathway: Pathway, selection: Selection): Roving {
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const [current, setCurrent] = useState<string | undefined>();
  const first = pathway.nodes[0]?.row.unit;
  const isKnown = pathway.nodes.some(({ row }) => row.unit === current);
  const inTabOrder = isKnown ? current : (selection.unit ?? first);
  const move = (unit: string, event: KeyboardEvent) => {
    const direction = KEYS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = neighbourOf(pathway, unit, turned(direction));
    if (next !== undefined) buttons.current.get(next)?.focus();
  };
  return {
    propsOf: ({ unit }) => ({
      ref: (element) => {
        if (element) buttons.current.set(unit, element);
        else buttons.current.delete(unit);
      },
      tabIndex: unit === inTabOrder ? 0 : -1,
      onKeyDown: (event) => move(unit, event),
      onClick: () => selection.select(unit),
      onFocus: () => setCurrent(unit),
      'aria-pressed': selection.unit === unit,
    }),
  };
}

/** Where text runs from right to left, so does time. */
function turned(direction: Direction): Direction {
  if (document.documentElement.dir !== 'rtl') return direction;
  if (direction === 'before') return 'after';
  return direction === 'after' ? 'before' : direction;
}
