import { Link } from '@tanstack/react-router';
import type { Plan, Staircase, StaircasePoint } from 'cairn/planning';
import { useState } from 'react';
import { Disclosure, Skeleton, ToggleRow } from '../../../design/index.js';
import type { StairsSearch } from '../../../planner/index.js';
import { useWords } from '../../../words/index.js';
import { StairsChart } from './StairsChart.js';
import { StairsTable } from './StairsTable.js';
import { type Bound, boundsOf, isWithin } from './surface-levels.js';
import { isSameChoice } from './usePick.js';

interface SurfaceViewProps {
  readonly search: StairsSearch;
  /** The plan that the page shows. */
  readonly shown: Plan | undefined;
  readonly onPick: (point: StaircasePoint) => void;
}

/** Weeks, fees and what is left to confirm: every choice there is, and what more certainty costs. */
export function SurfaceView({ search, shown, onPick }: SurfaceViewProps) {
  const { say } = useWords();
  const { kind, answer } = search;
  if (answer?.kind === 'staircase' && answer.points.length > 0) {
    return <Surface staircase={answer} shown={shown} onPick={onPick} />;
  }
  if (kind === 'failed' || kind === 'climbed') {
    return <p className="measure text-sm">{say('next.surface.failed')}</p>;
  }
  return <Skeleton picture lines={1} />;
}

interface SurfaceProps extends Omit<SurfaceViewProps, 'search'> {
  readonly staircase: Staircase;
}

function Surface({ staircase, shown, onPick }: SurfaceProps) {
  const { say } = useWords();
  const [asked, setBound] = useState<Bound>();
  const { points, complete } = staircase;
  const bounds = boundsOf(points);
  // While choices come in, a bound may go; then everything is shown again.
  const bound = bounds.includes(asked) ? asked : undefined;
  const chosen = points.find(({ plan }) => isSameChoice(plan, shown));
  const within = (point: StaircasePoint) => isWithin(point, bound);
  return (
    <>
      <p className="measure text-sm">
        <Sentence staircase={staircase} />
      </p>
      <p className="measure mt-1 text-sm text-soft">
        {say('next.surface.explain')}{' '}
        <Link to="/methods" hash="risk-points" className="text-water underline underline-offset-2">
          {say('next.surface.how')}
        </Link>
      </p>
      {bounds.length > 1 ? (
        <div className="screen-only mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
          <span aria-hidden className="text-sm text-soft">
            {say('next.surface.within')}
          </span>
          <ToggleRow
            label={say('next.surface.within')}
            value={String(bound)}
            onChange={(id) => setBound(bounds.find((one) => String(one) === id))}
            options={bounds.map((one) => ({ id: String(one), label: boundText(one, say) }))}
          />
        </div>
      ) : null}
      <div className="screen-only mt-2">
        <StairsChart staircase={staircase} {...{ chosen, onPick, within }} />
        <p className="mt-1 text-xs text-soft">
          {say('next.surface.axes', { open: String(!complete) })}
        </p>
      </div>
      <div className="mt-3">
        <Disclosure title={say('next.stairs.table')}>
          <StairsTable staircase={staircase} {...{ chosen, onPick }} />
        </Disclosure>
      </div>
    </>
  );
}

function Sentence({ staircase: { points, complete } }: { readonly staircase: Staircase }) {
  const { say } = useWords();
  const left = points.map(({ plan }) => plan.riskPoints);
  const [least, most] = [Math.min(...left), Math.max(...left)];
  if (least < most) return say('next.surface.sentence', { count: points.length, most, least });
  return say(complete ? 'next.surface.level' : 'next.surface.levelSoFar', { points: most });
}

function boundText(bound: Bound, say: ReturnType<typeof useWords>['say']): string {
  if (bound === undefined) return say('next.surface.any');
  return bound === 0 ? say('next.surface.nothing') : say('next.surface.atMost', { points: bound });
}
