import type { Plan, Staircase, StaircasePoint } from 'cairn/planning';
import { BadgeCheck, Hourglass } from 'lucide-react';
import { Button, Chip, Disclosure, Section, ToggleRow } from '../../../design/index.js';
import type { StairsSearch } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { StairsChart } from './StairsChart.js';
import { StairsTable } from './StairsTable.js';
import { SurfaceView } from './SurfaceView.js';
import { isSamePoint } from './usePick.js';
import { usePointWords } from './usePointWords.js';

/** What the choices are laid along: weeks and fees, or also what is left to confirm. */
export type StairsAxes = 'two' | 'three';

interface StairsSectionProps {
  readonly search: StairsSearch;
  /** The choices on three axes, while they are looked at. */
  readonly surface: StairsSearch;
  readonly axes: StairsAxes;
  readonly onAxes: (axes: StairsAxes) => void;
  /** The plan that the page shows. */
  readonly shown: Plan | undefined;
  readonly titleOf: (unit: string) => string;
  readonly onPick: (point: StaircasePoint) => void;
}

const MOST_NAMED = 3;

/** Weeks against fees, and against what is left to confirm: every choice there is, filling in as each is proven. */
export function StairsSection(props: StairsSectionProps) {
  const { search, surface, axes, onAxes, shown, onPick } = props;
  const { say } = useWords();
  const { answer } = search;
  if (answer?.kind !== 'staircase' || answer.points.length === 0) return null;
  if (answer.points.length === 1 && search.kind === 'climbing') return null;
  const isThree = axes === 'three';
  // Where nothing is left to confirm in any choice, a third axis has nothing to show.
  const isSure = answer.complete && answer.points.every(({ plan }) => plan.riskPoints === 0);
  return (
    <Section
      id="stairs"
      title={say('next.stairs.title')}
      aside={<Progress search={isThree ? surface : search} />}
    >
      {isSure && !isThree ? null : (
        <div className="screen-only mb-3">
          <ToggleRow
            label={say('next.surface.view')}
            value={axes}
            onChange={onAxes}
            options={[
              { id: 'two', label: say('next.surface.two') },
              { id: 'three', label: say('next.surface.three') },
            ]}
          />
        </div>
      )}
      {isThree ? (
        <SurfaceView search={surface} {...{ shown, onPick }} />
      ) : (
        <Stairs {...props} staircase={answer} />
      )}
    </Section>
  );
}

interface StairsProps extends Pick<StairsSectionProps, 'shown' | 'titleOf' | 'onPick'> {
  readonly staircase: Staircase;
}

function Stairs({ staircase, shown, titleOf, onPick }: StairsProps) {
  const { say } = useWords();
  const { points, complete, unpriced } = staircase;
  const chosen = points.find(({ plan }) => isSamePoint(plan, shown));
  return (
    <>
      <p className="measure text-sm">
        <Sentence staircase={staircase} />
      </p>
      {unpriced.length > 0 ? <Unpriced {...{ unpriced, titleOf }} /> : null}
      {points.length === 1 && complete ? null : (
        <>
          <div className="screen-only mt-2">
            <StairsChart {...{ staircase, chosen, onPick }} />
            <p className="mt-1 text-xs text-soft">
              {say('next.stairs.axes', { open: String(!complete) })}
            </p>
          </div>
          <div className="mt-3">
            <Disclosure title={say('next.stairs.table')}>
              <StairsTable {...{ staircase, chosen, onPick }} />
            </Disclosure>
          </div>
        </>
      )}
    </>
  );
}

function Unpriced({
  unpriced,
  titleOf,
}: Pick<StairsProps, 'titleOf'> & Pick<Staircase, 'unpriced'>) {
  const { say } = useWords();
  const { list } = useFormats();
  const count = unpriced.length;
  return (
    <p className="measure mt-1 text-sm text-soft">
      {count > MOST_NAMED
        ? say('next.stairs.unpricedMany', { count })
        : say('next.stairs.unpriced', { count, units: list(unpriced.map(titleOf)) })}
    </p>
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
  if (kind === 'climbing' || kind === 'idle') {
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
