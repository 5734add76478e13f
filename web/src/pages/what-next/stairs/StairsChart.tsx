import type { Staircase, StaircasePoint } from 'cairn/planning';
import { useId } from 'react';
import { useNarrow } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { useWidth } from '../plan/useWidth.js';
import { StairButton } from './StairButton.js';
import { stairsLayout } from './stairs-layout.js';
import { settledShare } from './surface-levels.js';
import { isChanceKnown, pointId } from './usePointWords.js';
import { useRovingPoints } from './useRovingPoints.js';

interface StairsChartProps {
  readonly staircase: Staircase;
  /** The point that the page shows. */
  readonly chosen: StaircasePoint | undefined;
  readonly onPick: (point: StaircasePoint) => void;
  /** Points that are drawn; the others keep their place in the scale. */
  readonly within?: (point: StaircasePoint) => boolean;
}

const HEIGHT = 220;
const NARROW_HEIGHT = 190;
/** For the third line of words; one more line needs its own height. */
const MORE_HEIGHT = 60;
const LINE_HEIGHT = 16;

/**
 * The staircase as a picture: each point is a plan to look at. Arrows move between points, Enter shows the plan. On
 * three axes a point is the fuller the less is left to confirm.
 */
export function StairsChart(props: StairsChartProps) {
  const { staircase, onPick, within = () => true } = props;
  const { say } = useWords();
  const isNarrow = useNarrow();
  const { ref, width } = useWidth<HTMLDivElement>();
  const hatch = useId();
  const { points, gaps, axes } = staircase;
  const isSurface = axes === 'weeks-fees-recognition';
  const hasChances = isSurface && points.some(({ plan }) => isChanceKnown(plan));
  const lines = (isSurface ? 3 : 2) + (hasChances ? 1 : 0);
  const height =
    (isNarrow ? NARROW_HEIGHT : HEIGHT) +
    (isSurface ? MORE_HEIGHT : 0) +
    (hasChances ? LINE_HEIGHT : 0);
  const chosen = props.chosen ? points.indexOf(props.chosen) : -1;
  const layout = stairsLayout(
    points.map((point) => ({
      weeks: point.plan.weeks,
      fee: point.plan.fees.min.minor,
      isHidden: !within(point),
    })),
    gaps,
    { width, height, chosen, lines },
  );
  const drawn = points.filter(within);
  const most = Math.max(...points.map(({ plan }) => plan.riskPoints));
  const first = props.chosen ? drawn.indexOf(props.chosen) : 0;
  const roving = useRovingPoints(drawn.length, Math.max(0, first));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div
      ref={ref}
      role="group"
      aria-label={say(isSurface ? 'next.surface.label' : 'next.stairs.label')}
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
        if (place === undefined || !within(point)) return null;
        return (
          <StairButton
            key={pointId(point)}
            {...{ point, place, axes, lines }}
            settled={isSurface ? settledShare(point, most) : undefined}
            isChosen={at === chosen}
            onPick={() => onPick(point)}
            roving={roving(drawn.indexOf(point))}
          />
        );
      })}
    </div>
  );
}
