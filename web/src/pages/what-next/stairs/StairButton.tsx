import type { Staircase, StaircasePoint } from 'cairn/planning';
import { classes } from '../../../design/index.js';
import { usePointWords } from './usePointWords.js';
import type { RovingProps } from './useRovingPoints.js';

const HIT = 36;
/** A line of words, with the room between them and the point. */
const LINE = 18;

interface StairButtonProps {
  readonly point: StaircasePoint;
  readonly place: { readonly x: number; readonly y: number; readonly labelled: boolean };
  readonly axes: Staircase['axes'];
  /** On three axes, how much is settled, 0 to 1. */
  readonly settled: number | undefined;
  /** How many lines its words may take. */
  readonly lines: number;
  readonly isChosen: boolean;
  readonly onPick: () => void;
  readonly roving: RovingProps;
}

/** A point of the staircase with its words. */
export function StairButton(props: StairButtonProps) {
  const { point, place, axes, settled, lines, isChosen, onPick, roving } = props;
  const words = usePointWords(axes);
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
        <Stone {...{ settled, isChosen }} isProven={point.isProven} />
      </button>
      {labelled ? (
        <span
          aria-hidden
          className={classes(
            'numerals pointer-events-none absolute text-xs leading-tight whitespace-nowrap',
            isChosen ? 'font-semibold text-ink' : 'text-soft',
          )}
          style={{ insetInlineStart: x + 10, top: y - lines * LINE }}
        >
          <span className="block">{words.weeks(point)}</span>
          <span className="block">{words.feeShort(point)}</span>
          {settled === undefined ? null : (
            <span className="block">{words.toConfirmShort(point)}</span>
          )}
          {settled === undefined ? null : (
            <span className="block empty:hidden">{words.chanceShort(point)}</span>
          )}
        </span>
      ) : null}
    </>
  );
}

interface StoneProps {
  readonly settled: number | undefined;
  readonly isChosen: boolean;
  readonly isProven: boolean;
}

/** On two axes the chosen point is full; on three its fill says how much is settled, and a ring that it is chosen. */
function Stone({ settled, isChosen, isProven }: StoneProps) {
  if (settled === undefined) {
    return (
      <span
        className={classes(
          'block rounded-full border-2 group-hover:border-lichen',
          isChosen ? 'size-4.5 border-lichen bg-lichen' : 'size-3.5 border-ink bg-sheet',
          !isProven && 'border-dashed',
        )}
      />
    );
  }
  const full = `${Math.round(settled * 100)}%`;
  return (
    <span
      className={classes(
        'block size-5 rounded-full border-2 group-hover:border-lichen',
        isChosen ? 'border-lichen outline-2 outline-offset-2 outline-lichen' : 'border-ink',
        !isProven && 'border-dashed',
      )}
      style={{ background: `linear-gradient(to top, var(--lichen) ${full}, var(--sheet) ${full})` }}
    />
  );
}
