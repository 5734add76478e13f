import {
  type ChanceRange,
  explainSteps,
  type Plan,
  type PlanRequest,
  planningDataOf,
  type StepPrice,
  type StepReason,
} from 'cairn/planning';
import { ArrowRightLeft, Pin } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, SourceNote, Tag } from '../../../design/index.js';
import type { Planner } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { StepRow } from '../data/step-rows.js';
import { useDeltaWords } from '../data/useDeltaWords.js';
import type { Target } from '../data/useNext.js';
import { placeOf } from '../own/offering-words.js';
import { withoutUnit } from './unit-wishes.js';
import type { Prices } from './usePrices.js';
import { type ProbeState, useProbe } from './useProbe.js';

interface WhyUnitProps {
  readonly row: StepRow;
  readonly rows: readonly StepRow[];
  readonly plan: Plan;
  readonly target: Target;
  readonly request: PlanRequest;
  readonly planner: Planner | undefined;
  /** What leaving units out costs; absent where the plan on the page is not the best one. */
  readonly prices?: Prices | undefined;
  readonly onLeaveOut: (unit: string) => void;
  readonly onInsist: (unit: string) => void;
}

/** Why a unit is in the plan: what it serves, who waits for it, what it costs to leave it out, what is in doubt. */
export function WhyUnit(props: WhyUnitProps) {
  const { row, target, request, onInsist } = props;
  const { say } = useWords();
  const unit = target.release.catalogue.units.get(row.unit);
  const isWanted = request.limits.with?.includes(row.unit) ?? false;
  return (
    <div className="text-[0.875rem]">
      <p className="font-strong">{row.title}</p>
      <p className="mt-1 flex flex-wrap gap-1.5">
        {row.code ? <Tag>{row.code}</Tag> : null}
        {placeOf(row, unit).map((name) => (
          <Tag key={name}>{name}</Tag>
        ))}
      </p>
      <Reasons {...props} />
      <Doubts row={row} />
      <PriceOrProbe key={row.unit} {...props} />
      {isWanted ? null : (
        <Button small kind="quiet" icon={Pin} onPress={() => onInsist(row.unit)}>
          {say('next.why.insist')}
        </Button>
      )}
      <SourceNote
        sources={unit?.sources ?? []}
        recalled={unit?.knowing === 'recalled'}
        {...(unit?.awardingBody ? { body: unit.awardingBody } : {})}
      />
    </div>
  );
}

function Reasons({ row, rows, plan, target, request }: WhyUnitProps) {
  const { say } = useWords();
  const { list, share } = useFormats();
  const titleOf = (id: string) => rows.find(({ unit }) => unit === id)?.title ?? id;
  const reasons = useMemo(() => {
    const data = planningDataOf(target.release, request.limits.start);
    return explainSteps(plan, request, data).find(({ unit }) => unit === row.unit)?.reasons ?? [];
  }, [plan, request, target, row.unit]);
  const textOf = (reason: StepReason): string => {
    switch (reason.kind) {
      case 'counts':
        return say(reason.isOnly ? 'next.why.only' : 'next.why.serves', {
          rule: ruleName(target, row, reason),
        });
      case 'needed-first':
        return say('next.why.neededBy', { titles: titleOf(reason.by) });
      case 'insisted-on':
        return say('next.why.wanted');
      default:
        return reason satisfies never;
    }
  };
  const texts = [
    ...(row.by === undefined ? [] : [say(`ways.by.${row.by}`)]),
    ...(row.chance === undefined
      ? []
      : [say('ways.chance', { chance: chanceText(row.chance, share) })]),
    ...reasons.map(textOf),
    ...(row.after.length > 0
      ? [say('next.why.after', { titles: list(row.after.map(titleOf)) })]
      : []),
  ];
  return (
    <ul className="my-3 list-disc space-y-1 ps-4">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function chanceText({ min, max }: ChanceRange, share: (of: number) => string): string {
  return min === max ? share(min) : `${share(min)} – ${share(max)}`;
}

/** A rule that only names the unit itself says nothing; its group does. */
function ruleName(
  { places }: Target,
  row: StepRow,
  { rule, label }: StepReason & { readonly kind: 'counts' },
): string {
  const lane = places?.laneOf(rule, row.countsAs?.rule === rule ? row.countsAs.part : undefined);
  return label.includes(row.title) && lane !== undefined ? lane.label : label;
}

function Doubts({ row }: { readonly row: StepRow }) {
  const { say } = useWords();
  const { list } = useFormats();
  if (row.doubts.length === 0 && row.assumed.length === 0) return null;
  return (
    <div className="mb-3 rounded-control bg-tint-ochre px-3 py-2 text-sm">
      <p className="font-medium text-ochre-ink">{say('next.why.doubts')}</p>
      <ul className="mt-1 space-y-1">
        {row.assumed.length > 0 ? (
          <li>
            {say('next.why.assumed', {
              fields: list(row.assumed.map((field) => say(`next.field.${field}`))),
            })}
          </li>
        ) : null}
        {row.doubts
          .filter((doubt) => doubt !== 'assumed-duration')
          .map((doubt) => (
            <li key={doubt}>{say(`next.doubt.${doubt}`)}</li>
          ))}
      </ul>
    </div>
  );
}

/** The price where all are worked out together; else one question for this unit. */
function PriceOrProbe(props: WhyUnitProps) {
  const { row, prices } = props;
  const { say } = useWords();
  const price = prices?.of.get(row.unit);
  if (price !== undefined && price.kind !== 'not-known') return <Price {...props} price={price} />;
  if (prices?.kind === 'asking') {
    return (
      <p role="status" className="my-3 text-soft">
        {say('next.why.asking')}
      </p>
    );
  }
  return <LeaveOut {...props} />;
}

function Price({
  row,
  plan,
  price,
  onLeaveOut,
}: WhyUnitProps & { readonly price: Exclude<StepPrice, { readonly kind: 'not-known' }> }) {
  const { say } = useWords();
  if (price.kind === 'needed') return <p className="my-3">{say('next.why.noOther')}</p>;
  return (
    <div className="my-3">
      <WithoutText plan={plan} other={price.plan} />
      {price.isProven ? null : <p className="text-soft">{say('moves.price.open')}</p>}
      <div className="mt-2">
        <Button small icon={ArrowRightLeft} onPress={() => onLeaveOut(row.unit)}>
          {say('next.why.doLeaveOut')}
        </Button>
      </div>
    </div>
  );
}

function LeaveOut({ row, plan, request, planner, onLeaveOut }: WhyUnitProps) {
  const { say } = useWords();
  const [isAsked, setAsked] = useState(false);
  const without = useMemo(
    () => ({ ...request, limits: withoutUnit(request.limits, row.unit) }),
    [request, row.unit],
  );
  const probe = useProbe(planner, isAsked ? without : undefined);
  const canLeave =
    probe.kind === 'answered' && 'plan' in probe.answer && probe.answer.plan !== undefined;
  return (
    <div className="my-3" aria-live="polite">
      {isAsked ? (
        <LeaveOutAnswer probe={probe} plan={plan} />
      ) : (
        <Button small icon={ArrowRightLeft} onPress={() => setAsked(true)}>
          {say('next.why.leaveOut')}
        </Button>
      )}
      {canLeave ? (
        <div className="mt-2">
          <Button small onPress={() => onLeaveOut(row.unit)}>
            {say('next.why.doLeaveOut')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function LeaveOutAnswer({ probe, plan }: { readonly probe: ProbeState; readonly plan: Plan }) {
  const { say } = useWords();
  if (probe.kind === 'idle' || probe.kind === 'asking') return <p>{say('next.why.asking')}</p>;
  if (probe.kind === 'failed') return <p>{say('next.why.failed')}</p>;
  const { answer } = probe;
  if (answer.kind === 'infeasible') return <p>{say('next.why.noOther')}</p>;
  if (!('plan' in answer) || answer.plan === undefined) return <p>{say('next.why.failed')}</p>;
  return <WithoutText plan={plan} other={answer.plan} />;
}

/** The best plan without a unit beside the one with it. */
function WithoutText({ plan, other }: { readonly plan: Plan; readonly other: Plan }) {
  const { say } = useWords();
  const { list } = useFormats();
  const delta = useDeltaWords();
  const own = new Set(plan.steps.map(({ unit }) => unit));
  const instead = other.steps.filter(({ unit }) => !own.has(unit)).map(({ title }) => title);
  return (
    <p>
      {say('next.why.without', { delta: delta(plan, other) })}{' '}
      {instead.length > 0 ? say('next.why.instead', { titles: list(instead) }) : null}
    </p>
  );
}
