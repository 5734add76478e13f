import type { Plan } from 'cairn/planning';
import type { KeptLimits } from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';
import { Save, Undo2 } from 'lucide-react';
import { Button, DayField, Disclosure, NumberField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Conditions } from '../data/conditions.js';
import type { TriedConditions } from '../data/useConditions.js';
import type { Target } from '../data/useNext.js';
import { dayOf } from '../impossible/conflict-words.js';
import { AimOrder } from './AimOrder.js';
import { AssumptionFields } from './AssumptionFields.js';
import { BreakFields } from './BreakFields.js';
import { currencyFor } from './currency.js';
import { FilterFields } from './FilterFields.js';
import { HoursSlider } from './HoursSlider.js';
import { MoneyField } from './MoneyField.js';
import { UnitWishes } from './UnitWishes.js';
import { WhatIfLine } from './WhatIfLine.js';

interface WhatIfProps {
  readonly target: Target;
  readonly conditions: TriedConditions;
  readonly plan: Plan | undefined;
  readonly keptPlan: Plan | undefined;
  readonly isSearching: boolean;
  readonly on: IsoDate;
}

/** What the plan depends on, to be tried out: nothing is kept until the person says so. */
export function WhatIf(props: WhatIfProps) {
  const { target, conditions, plan, keptPlan, isSearching, on } = props;
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
      />
      {conditions.isTrying ? <KeepOrDrop conditions={conditions} /> : null}
      <div data-fold="">
        <Disclosure title={say('next.if.more')}>
          <div className="grid gap-5 pb-3">
            <DayField
              label={say('next.if.start')}
              value={limits.start ?? on}
              onChange={(text) => setLimits(withDay(limits, 'start', dayOf(text)))}
            />
            <div data-control="breaks">
              <BreakFields limits={limits} onChange={setLimits} />
            </div>
            <AimOrder aims={now.aims} onChange={(aims) => tryOut({ ...now, aims })} />
            <div data-control="filters">
              <FilterFields target={target} limits={limits} onChange={setLimits} />
            </div>
            <div data-control="units">
              <UnitWishes target={target} limits={limits} onChange={setLimits} />
            </div>
          </div>
        </Disclosure>
      </div>
      <Disclosure title={say('next.if.assumptions')} startOpen={false}>
        <AssumptionFields
          assumptions={now.assumptions}
          currency={currency}
          onChange={(assumptions) => tryOut(withAssumptions(now, assumptions))}
        />
      </Disclosure>
    </div>
  );
}

function KeepOrDrop({ conditions }: { readonly conditions: TriedConditions }) {
  const { say } = useWords();
  return (
    <div className="flex flex-wrap gap-2">
      <Button small icon={Save} onPress={conditions.keep}>
        {say('next.if.keep')}
      </Button>
      <Button small kind="quiet" icon={Undo2} onPress={conditions.drop}>
        {say('next.if.drop')}
      </Button>
    </div>
  );
}

/** Asks for the one thing without which nothing can be planned. */
export function AskHours({ onHours }: { readonly onHours: (limits: KeptLimits) => void }) {
  const { say } = useWords();
  return (
    <div className="max-w-xs">
      <NumberField
        label={say('next.if.hours')}
        help={say('next.if.hours.help')}
        value={Number.NaN}
        onChange={(hoursPerWeek) => {
          if (hoursPerWeek > 0) onHours({ hoursPerWeek });
        }}
        min={1}
        max={80}
        unit={say('next.hoursUnit')}
      />
    </div>
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

function withAssumptions(
  { assumptions: _, ...rest }: Conditions,
  assumptions: Conditions['assumptions'],
): Conditions {
  return assumptions === undefined ? rest : { ...rest, assumptions };
}
