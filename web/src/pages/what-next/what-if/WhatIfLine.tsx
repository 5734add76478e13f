import type { Plan } from 'cairn/planning';
import { useFormats, useWords } from '../../../words/index.js';
import type { Conditions } from '../data/conditions.js';
import { useDeltaWords } from '../data/useDeltaWords.js';
import { type ChangedCondition, changedConditions } from './changed-conditions.js';

interface WhatIfLineProps {
  readonly isTrying: boolean;
  readonly now: Conditions;
  readonly kept: Conditions;
  readonly plan: Plan | undefined;
  readonly keptPlan: Plan | undefined;
  readonly isSearching: boolean;
  readonly isWaiting: boolean;
}

const OWN_WORDS = ['calendar', 'weights', 'ways', 'awards'] as const satisfies ChangedCondition[];

/** One plain line: what is tried, and what it changes. */
export function WhatIfLine(props: WhatIfLineProps) {
  const { isTrying, now, kept, plan, keptPlan, isSearching, isWaiting } = props;
  const { say } = useWords();
  const { number, money, day } = useFormats();
  const delta = useDeltaWords();
  if (!isTrying) return <p className="text-sm text-soft">{say('next.if.hint')}</p>;
  const changed = changedConditions(kept, now);
  const { limits } = now;
  const withWhat = changed.length !== 1 ? 'several' : (changed[0] ?? 'several');
  const own = OWN_WORDS.find((name) => name === withWhat);
  const known = say('next.if.withWhat', {
    what: withWhat,
    hours: number(limits?.hoursPerWeek ?? 0, 1),
    budget: limits?.budget ? money(limits.budget) : '',
    hasBudget: String(limits?.budget !== undefined),
    deadline: limits?.deadline ? day(limits.deadline) : '',
    hasDeadline: String(limits?.deadline !== undefined),
    start: limits?.start ? day(limits.start) : '',
    aim: say(`next.aim.${now.aims[0] ?? 'time'}`),
  });
  const what = own === undefined ? known : say(`wishes.with.${own}`);
  const effect = isSearching
    ? say('next.if.searching')
    : plan === undefined
      ? say(isWaiting ? 'next.if.waiting' : 'next.if.noPlan')
      : keptPlan === undefined
        ? say('next.if.noneBefore')
        : delta(keptPlan, plan);
  return (
    <p className="text-sm" aria-live="polite">
      {say('next.if.line', { what, effect })}
    </p>
  );
}
