import type { Staircase, StaircasePoint } from 'cairn/planning';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { classes, useNarrow } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { useWidth } from '../plan/useWidth.js';
import { stairsLayout } from './stairs-layout.js';
import { usePointWords } from './usePointWords.js';

interface StairsChartProps {
  readonly staircase: Staircase;
  /** Weeks of the plan that the page shows. */
  readonly weeks: number | undefined;
  readonly onPick: (point: StaircasePoint) => void;
}

const HEIGHT = 220;
const NARROW_HEIGHT = 190;
const HIT = 36;

/** The staircase as a picture: each point is a plan to look at. Arrows move between points, Enter shows the plan. */
export function StairsChart({ staircase, weeks, onPick }: StairsChartProps) {
  const { say } = useWords();
  const height = useNarrow() ? NARROW_HEIGHT : HEIGHT;
  const { ref, width } = useWidth<HTMLDivElement>();
  const hatch = useId();
  const { points, gaps } = staircase;
  const chosen = points.findIndex(({ plan }) => plan.weeks === weeks);
  const values = points.map(({ plan }) => ({ weeks: plan.weeks, fee: plan.fees.min.minor }));
  const layout = stairsLayout(values, gaps, { width, height, chosen });
  const roving = useRovingPoints(points.length, Math.max(0, chosen));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div
      ref={ref}
      role="group"
      aria-label={say('next.stairs.label')}
      className="relative"
      style={{ height }}
    >
      <svg width={width} height={height} className="absolute inset-0 rtl:-scale-x-100" aria-hidden>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
            <path d="M 0 6 L 6 0" stroke="var(--slate)" strokeWidth={1} />
          </pattern>
        </defs>
        {layout.gaps.map((gap) => (
          <rect key={`${gap.x}/${gap.y}`} {...gap} fill={`url(#${hatch})`} opacity={0.5} />
        ))}
        <path d={layout.line} fill="none" stroke="var(--slate)" strokeWidth={1.5} />
      </svg>
      {points.map((point, at) => {
        const place = layout.places[at];
        if (place === undefined) return null;
        return (
          <StairButton
            key={point.plan.weeks}
            point={point}
            place={place}
            isChosen={at === chosen}
            onPick={() => onPick(point)}
            roving={roving(at)}
          />
        );
      })}
    </div>
  );
}

type RovingProps = ReturnType<ReturnType<typeof useRovingPoints>>;

interface StairButtonProps {
  readonly point: StaircasePoint;
  readonly place: { readonly x: number; readonly y: number; readonly labelled: boolean };
  readonly isChosen: boolean;
  readonly onPick: () => void;
  readonly roving: RovingProps;
}

function StairButton({ point, place, isChosen, onPick, roving }: StairButtonProps) {
  const words = usePointWords();
  const { x, y, labelled } = place;
  return (
    <>
      <button
        type="button"
        {...roving}
        aria-pressed={isChosen}
        aria-label={words.whole(point)}
        onClick={onPick}
        className="group absolute grid place-items-center rounded-full"
        style={{ insetInlineStart: x - HIT / 2, top: y - HIT / 2, width: HIT, height: HIT }}
      >
        <span
          className={classes(
            'block rounded-full border-2 group-hover:border-lichen',
            isChosen ? 'size-4.5 border-lichen bg-lichen' : 'size-3.5 border-ink bg-sheet',
            !point.isProven && 'border-dashed',
          )}
        />
      </button>
      {labelled ? (
        <span
          aria-hidden
          className={classes(
            'numerals pointer-events-none absolute text-xs leading-tight whitespace-nowrap',
            isChosen ? 'font-semibold text-ink' : 'text-soft',
          )}
          style={{ insetInlineStart: x + 10, top: y - 36 }}
        >
          <span className="block">{words.weeks(point)}</span>
          <span className="block">{words.fee(point)}</span>
        </span>
      ) : null}
    </>
  );
}

/** One point at a time is in the tab order. */
function useRovingPoints(count: number, start: number) {
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
