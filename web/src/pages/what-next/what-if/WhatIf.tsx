import type { Plan } from 'cairn/planning';
import type { KeptLimits } from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';
import { Save, Undo2 } from 'lucide-react';
import { memo, useState } from 'react';
import { Button, DayField, Disclosure, NumberField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { goToAnswer, goToHeading } from '../answer/go-to-answer.js';
import { type Conditions, withCondition } from '../data/conditions.js';
import type { TriedConditions } from '../data/useConditions.js';
import type { Target } from '../data/useNext.js';
import { dayOf } from '../impossible/conflict-words.js';
import type { Ways } from '../ways/useWays.js';
import { WayFields } from '../ways/WayFields.js';
import { AimOrder } from './AimOrder.js';
import { AssumptionFields } from './AssumptionFields.js';
import { AwardFields } from './AwardFields.js';
import { BreakFields } from './BreakFields.js';
import { currencyFor } from './currency.js';
import { FilterFields } from './FilterFields.js';
import { HoursCalendar } from './HoursCalendar.js';
import { HoursSlider } from './HoursSlider.js';
import { MoneyField } from './MoneyField.js';
import { UnitWishes } from './UnitWishes.js';
import { WeightFields } from './WeightFields.js';
import { WhatIfLine } from './WhatIfLine.js';

interface WhatIfProps {
  readonly target: Target;
  readonly conditions: TriedConditions;
  readonly plan: Plan | undefined;
  readonly keptPlan: Plan | undefined;
  readonly isSearching: boolean;
  /** Something has to be said before anything can be planned. */
  readonly isWaiting: boolean;
  readonly on: IsoDate;
  readonly ways: Ways;
}

/**
 * What the plan depends on, to be tried out: nothing is kept until the person says so. Drawn anew only when one of these
 * changes: the ways are those of the conditions.
 */
export const WhatIf = memo(WhatIfParts, (before, after) =>
  (['target', 'conditions', 'plan', 'keptPlan', 'isSearching', 'isWaiting', 'on'] as const).every(
    (key) => before[key] === after[key],
  ),
);

function WhatIfParts(props: WhatIfProps) {
  const { target, conditions, plan, keptPlan, isSearching, isWaiting } = props;
  const { say } = useWords();
  const { now, tryOut } = conditions;
  const { limits } = now;
  if (limits === undefined) return null;
  const setLimits = (next: KeptLimits) => tryOut({ ...now, limits: next });
  const currency = currencyFor(now, target);
  return (
    <div className="grid gap-4">
      <div data-control="hours">
        <HoursSlider
          value={limits.hoursPerWeek}
          onChange={(hoursPerWeek) => setLimits({ ...limits, hoursPerWeek })}
        />
      </div>
      <div data-control="budget">
        <MoneyField
          label={say('next.if.budget')}
          currency={currency}
          value={limits.budget}
          onChange={(budget) => setLimits(withBudget(limits, budget))}
        />
      </div>
      <div data-control="deadline">
        <DayField
          label={say('next.if.deadline')}
          value={limits.deadline ?? ''}
          onChange={(text) => setLimits(withDay(limits, 'deadline', dayOf(text)))}
          optional
        />
      </div>
      <WhatIfLine
        isTrying={conditions.isTrying}
        now={now}
        kept={conditions.kept}
        plan={plan}
        keptPlan={keptPlan}
        isSearching={isSearching}
        isWaiting={isWaiting}
      />
      {conditions.isTrying ? <KeepOrDrop conditions={conditions} /> : null}
      <Folds {...props} />
    </div>
  );
}

/** What fewer people ask for, each kind folded away under its name. */
function Folds({ target, conditions, ways, on }: WhatIfProps) {
  const { say } = useWords();
  const { now, tryOut } = conditions;
  const set = <K extends Exclude<keyof Conditions, 'aims'>>(key: K, value: Conditions[K]) =>
    tryOut(withCondition(now, key, value));
  return (
    <div>
      <div data-fold="">
        <Disclosure title={say('next.if.more')}>
          <MoreLimits {...{ target, conditions, on }} />
        </Disclosure>
      </div>
      <div data-fold="" data-control="awards">
        <Disclosure title={say('wishes.awards')}>
          <AwardFields
            target={target}
            wishes={now}
            onChange={(key, awards) => set(key, awards)}
            onDoubleCounting={(policy) => set('doubleCounting', policy)}
          />
        </Disclosure>
      </div>
      <div data-fold="" data-control="ways">
        <Disclosure title={say('wishes.ways')}>
          <WayFields ways={ways} target={target} />
        </Disclosure>
      </div>
      <Disclosure title={say('next.if.assumptions')} startOpen={false}>
        <AssumptionFields
          target={target}
          assumptions={now.assumptions}
          currency={currencyFor(now, target)}
          onChange={(assumptions) => set('assumptions', assumptions)}
        />
      </Disclosure>
      <Disclosure title={say('wishes.weights')}>
        <WeightFields weights={now.weights} onChange={(weights) => set('weights', weights)} />
      </Disclosure>
    </div>
  );
}

function MoreLimits({
  target,
  conditions: { now, tryOut },
  on,
}: Pick<WhatIfProps, 'target' | 'conditions' | 'on'>) {
  const { say } = useWords();
  const { limits } = now;
  if (limits === undefined) return null;
  const setLimits = (next: KeptLimits) => tryOut({ ...now, limits: next });
  return (
    <div className="grid gap-5 pb-3">
      <DayField
        label={say('next.if.start')}
        value={limits.start ?? on}
        onChange={(text) => setLimits(withDay(limits, 'start', dayOf(text)))}
      />
      <div data-control="breaks">
        <BreakFields limits={limits} onChange={setLimits} />
      </div>
      <div data-control="calendar">
        <HoursCalendar limits={limits} onChange={setLimits} />
      </div>
      <AimOrder
        aims={now.aims}
        areWeighed={now.weights !== undefined}
        onChange={(aims) => tryOut({ ...now, aims })}
      />
      <div data-control="filters">
        <FilterFields target={target} limits={limits} onChange={setLimits} />
      </div>
      <div data-control="units">
        <UnitWishes target={target} limits={limits} onChange={setLimits} />
      </div>
    </div>
  );
}

function KeepOrDrop({ conditions }: { readonly conditions: TriedConditions }) {
  const { say } = useWords();
  const and = (act: () => void) => () => {
    act();
    goToHeading('what-if');
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button small icon={Save} onPress={and(conditions.keep)}>
        {say('next.if.keep')}
      </Button>
      <Button small kind="quiet" icon={Undo2} onPress={and(conditions.drop)}>
        {say('next.if.drop')}
      </Button>
    </div>
  );
}

/** Asks for the one thing without which nothing can be planned. */
export function AskHours({ onHours }: { readonly onHours: (limits: KeptLimits) => void }) {
  const { say } = useWords();
  const [hours, setHours] = useState(Number.NaN);
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      noValidate
      className="grid max-w-xs justify-items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!(hours > 0));
        if (!(hours > 0)) return;
        onHours({ hoursPerWeek: hours });
        goToAnswer();
      }}
    >
      <NumberField
        label={say('next.if.hours')}
        help={say('next.if.hours.help')}
        error={isMissing && !(hours > 0) ? say('next.if.hours.missing') : undefined}
        value={hours}
        onChange={setHours}
        min={1}
        max={80}
        unit={say('next.hoursUnit')}
      />
      <Button kind="primary" type="submit">
        {say('next.if.hours.use')}
      </Button>
    </form>
  );
}

function withBudget(limits: KeptLimits, minorAndCurrency: KeptLimits['budget']): KeptLimits {
  const { budget: _, ...rest } = limits;
  return minorAndCurrency === undefined ? rest : { ...rest, budget: minorAndCurrency };
}

function withDay(
  limits: KeptLimits,
  key: 'start' | 'deadline',
  day: IsoDate | undefined,
): KeptLimits {
  const { [key]: _, ...rest } = limits;
  return day === undefined
    ? { ...rest, hoursPerWeek: limits.hoursPerWeek }
    : { ...limits, [key]: day };
}
