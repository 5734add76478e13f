import type { Plan, Staircase, StaircasePoint } from 'cairn/planning';
import { BadgeCheck, Hourglass } from 'lucide-react';
import { Button, Chip, Disclosure, Section } from '../../../design/index.js';
import type { StairsSearch } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { StairsChart } from './StairsChart.js';
import { StairsTable } from './StairsTable.js';
import { isSamePoint } from './usePick.js';
import { usePointWords } from './usePointWords.js';

interface StairsSectionProps {
  readonly search: StairsSearch;
  /** The plan that the page shows. */
  readonly shown: Plan | undefined;
  readonly titleOf: (unit: string) => string;
  readonly onPick: (point: StaircasePoint) => void;
}

const MOST_NAMED = 3;

/** Weeks against fees: every choice there is, filling in as each is proven. */
export function StairsSection({ search, shown, titleOf, onPick }: StairsSectionProps) {
  const { say } = useWords();
  const { list } = useFormats();
  const { answer } = search;
  if (answer?.kind !== 'staircase' || answer.points.length === 0) return null;
  const { points, complete, unpriced } = answer;
  const isOne = points.length === 1;
  const weeks = points.find(({ plan }) => isSamePoint(plan, shown))?.plan.weeks;
  if (isOne && search.kind === 'climbing') return null;
  return (
    <Section id="stairs" title={say('next.stairs.title')} aside={<Progress search={search} />}>
      <p className="measure text-sm">
        <Sentence staircase={answer} />
      </p>
      {unpriced.length > 0 ? (
        <p className="measure mt-1 text-sm text-soft">
          {unpriced.length > MOST_NAMED
            ? say('next.stairs.unpricedMany', { count: unpriced.length })
            : say('next.stairs.unpriced', {
                count: unpriced.length,
                units: list(unpriced.map(titleOf)),
              })}
        </p>
      ) : null}
      {isOne && complete ? null : (
        <>
          <div className="screen-only mt-2">
            <StairsChart staircase={answer} weeks={weeks} onPick={onPick} />
            <p className="mt-1 text-xs text-soft">
              {say('next.stairs.axes', { open: String(!complete) })}
            </p>
          </div>
          <div className="mt-3">
            <Disclosure title={say('next.stairs.table')}>
              <StairsTable points={points} weeks={weeks} onPick={onPick} />
            </Disclosure>
          </div>
        </>
      )}
    </Section>
  );
}

function Sentence({ staircase: { points, complete } }: { readonly staircase: Staircase }) {
  const { say } = useWords();
  const words = usePointWords();
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (points.length === 1) return say(complete ? 'next.stairs.one' : 'next.stairs.oneSoFar');
  return say('next.stairs.sentence', {
    count: points.length,
    fast: words.weeks(first),
    fastFee: words.fee(first),
    slow: words.weeks(last),
    slowFee: words.fee(last),
  });
}

function Progress({ search }: { readonly search: StairsSearch }) {
  const { say } = useWords();
  const { kind, answer, longer } = search;
  if (kind === 'climbing') {
    return <span role="status">{say('next.stairs.climbing')}</span>;
  }
  if (answer?.kind === 'staircase' && answer.complete) {
    return (
      <Chip tone="good" icon={BadgeCheck}>
        {say('next.stairs.proven')}
      </Chip>
    );
  }
  return (
    <Button small icon={Hourglass} onPress={longer}>
      {say('next.stairs.longer')}
    </Button>
  );
}
