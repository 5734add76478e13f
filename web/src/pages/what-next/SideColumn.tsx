import type { ReactNode } from 'react';
import { Card, Section } from '../../design/index.js';
import { planOf } from '../../planner/index.js';
import { useWords } from '../../words/index.js';
import type { Next, Target } from './data/useNext.js';
import type { Hand } from './own/useProposal.js';
import { WhyNot } from './plan/WhyNot.js';
import type { TargetView } from './useTargetView.js';
import type { Ways } from './ways/useWays.js';
import { WhatIf } from './what-if/WhatIf.js';

interface SideColumnProps {
  readonly next: Next;
  readonly target: Target;
  readonly view: TargetView;
  /** The chosen unit explained; absent when none is chosen, or where it opens in a sheet instead. */
  readonly why: ReactNode;
  readonly hand: Hand | undefined;
  readonly isWide: boolean;
  readonly ways: Ways;
}

/** What if, and why this unit. */
export function SideColumn({ next, target, view, why, hand, isWide, ways }: SideColumnProps) {
  const { say } = useWords();
  const { conditions, search, keptPlan, on, request, planner } = next;
  const { limits, answer, plan, rows } = view;
  const isSearching = search.state.kind === 'running';
  return (
    <aside className="screen-only min-w-0">
      {limits === undefined || answer.kind === 'complete' ? null : (
        <Section id="what-if" title={say('next.if.title')}>
          <WhatIf
            {...{ target, conditions, keptPlan, isSearching, on, ways }}
            isWaiting={search.state.kind === 'unanswerable'}
            plan={isSearching ? undefined : planOf(search.state)}
          />
        </Section>
      )}
      {isWide && rows.length > 0 ? (
        <Section id="why" title={say('next.why.title')}>
          {why ? <Card>{why}</Card> : <p className="text-sm text-soft">{say('next.why.choose')}</p>}
        </Section>
      ) : null}
      {plan && request ? (
        <Section id="why-not" title={say('next.whyNot.heading')}>
          <WhyNot
            {...{ target, plan, request, planner }}
            conditions={conditions.now}
            onInsist={view.insist}
            onAdd={hand && ((unit) => hand.propose({ kind: 'add', unit }))}
          />
        </Section>
      ) : null}
    </aside>
  );
}
