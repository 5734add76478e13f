import type { Plan, PlanChances, PlanRequest } from 'cairn/planning';
import { daysBetween } from 'cairn/terms';
import { Dices } from 'lucide-react';
import { Button, DataTable, Disclosure, Section, type TableColumn } from '../../../design/index.js';
import type { Planner } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { goToHeading } from '../answer/go-to-answer.js';
import { useAskedPlan } from '../data/useAskedPlan.js';
import { useWidth } from '../plan/useWidth.js';
import { chancesPicture } from './chances-path.js';

interface ChancesSectionProps {
  readonly planner: Planner | undefined;
  readonly plan: Plan;
  readonly request: PlanRequest | undefined;
}

type Week = PlanChances['curve'][number];

function askChances(planner: Planner, plan: Plan, request: PlanRequest): Promise<PlanChances> {
  return planner.chances(plan, request);
}

/** How sure the plan is: the chance to finish by a day, week by week, and the unit most worth securing. */
export function ChancesSection({ planner, plan, request }: ChancesSectionProps) {
  const { say } = useWords();
  const { kind, answer, ask } = useAskedPlan({ planner, plan, request }, askChances);
  const askAndStay = () => {
    ask();
    goToHeading('chances');
  };
  return (
    <Section id="chances" title={say('chances.title')} aside={say('chances.aside')}>
      {kind === 'idle' || kind === 'failed' ? (
        <span className="screen-only">
          <Button small icon={Dices} onPress={askAndStay}>
            {say('chances.ask')}
          </Button>
        </span>
      ) : null}
      <p role="status" className="text-sm text-soft empty:hidden">
        {kind === 'asking' ? say('chances.asking') : null}
        {kind === 'failed' ? say('chances.failed') : null}
      </p>
      {answer === undefined ? null : <Known chances={answer} plan={plan} />}
    </Section>
  );
}

function Known({ chances, plan }: { readonly chances: PlanChances; readonly plan: Plan }) {
  const { say } = useWords();
  const { day, number } = useFormats();
  const share = useShare();
  const { target, ever, secure, runs, attempts, curve } = chances;
  const [first] = secure;
  if (first === undefined && target.low.share === 1) {
    return <p className="measure text-sm">{say('chances.certain')}</p>;
  }
  const error =
    (Math.max(...[target.low, target.high].map(({ from, until }) => until - from)) / 2) * 100;
  return (
    <div className="grid gap-2 text-sm">
      <p className="font-medium">
        {say('chances.sentence', { day: day(target.on), share: share(target) })}
      </p>
      {first && first.gain.high.share > 0 ? (
        <p>
          {say('chances.secure', {
            title: first.title,
            gain: number(first.gain.low.share * 100, 0),
          })}
        </p>
      ) : null}
      <Curve chances={chances} plan={plan} />
      <p className="text-xs text-soft">{say('chances.axes')}</p>
      <Disclosure title={say('chances.table')}>
        <Weeks curve={curve} />
      </Disclosure>
      <p>{say('chances.ever', { share: share(ever) })}</p>
      <p className="text-xs text-soft">
        {say('chances.made', { runs: number(runs), attempts, error: number(error, 1) })}
      </p>
    </div>
  );
}

/** One share, or a range where the assumed chances are one. */
function useShare(): (range: Pick<PlanChances['ever'], 'low' | 'high'>) => string {
  const { share, number } = useFormats();
  return ({ low, high }) => {
    const [from, until] = [Math.round(low.share * 100), Math.round(high.share * 100)];
    return from === until ? share(low.share) : `${number(from, 0)}–${share(high.share)}`;
  };
}

const HEIGHT = 120;

function Curve({ chances, plan }: { readonly chances: PlanChances; readonly plan: Plan }) {
  const { say } = useWords();
  const { ref, width } = useWidth<HTMLDivElement>();
  const targetWeeks = (daysBetween(plan.startsOn, chances.target.on) + 1) / 7;
  const picture = chancesPicture(chances.curve, { width, height: HEIGHT, targetWeeks });
  return (
    <div ref={ref} className="border-b border-line" style={{ height: HEIGHT }}>
      <svg
        role="img"
        aria-label={say('chances.label')}
        width={width}
        height={HEIGHT}
        className="block rtl:-scale-x-100"
      >
        <path d={picture.band} fill="var(--lichen)" opacity={0.25} />
        <path d={picture.low} fill="none" stroke="var(--lichen)" strokeWidth={1.5} />
        {picture.targetX === undefined ? null : (
          <path
            d={`M ${picture.targetX} 0 V ${HEIGHT}`}
            stroke="var(--ochre)"
            strokeWidth={1.5}
            strokeDasharray="4 3"
          />
        )}
      </svg>
    </div>
  );
}

function Weeks({ curve }: { readonly curve: readonly Week[] }) {
  const { say } = useWords();
  const { day } = useFormats();
  const share = useShare();
  const columns: readonly TableColumn<Week>[] = [
    { id: 'week', title: say('chances.week'), value: ({ on }) => on, cell: ({ on }) => day(on) },
    {
      id: 'share',
      title: say('chances.share'),
      value: ({ low }) => low.share,
      cell: share,
      align: 'end',
      narrow: 'show',
    },
  ];
  return (
    <DataTable
      label={say('chances.label')}
      rows={curve}
      columns={columns}
      rowId={({ weeks }) => String(weeks)}
    />
  );
}
