import type { Evaluation, RuleException, RuleStanding } from 'cairn/portfolio';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { Note, Section, ToggleRow } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useMeasure } from '../answer/useMeasure.js';
import type { StepRow } from '../data/step-rows.js';
import type { Target } from '../data/useNext.js';
import { ExceptionDialog } from './ExceptionDialog.js';
import { RuleRow } from './RuleRow.js';
import { SurplusList } from './SurplusList.js';
import type { RuleActions } from './use-rule-actions.js';

interface WhatCountsProps {
  readonly target: Target;
  readonly evaluation: Evaluation;
  /** The same once the plan is done. */
  readonly withPlan: Evaluation | undefined;
  readonly exceptions: readonly RuleException[];
  readonly actions: RuleActions;
  readonly onInsist: (unit: string) => void;
  readonly onAsk: (unit: string) => void;
  readonly steps: readonly StepRow[];
}

/** Every rule of the award: what it asks for, what serves it, what could fill the gap; then what does not count. */
export function WhatCounts(props: WhatCountsProps) {
  const { target, evaluation, withPlan, exceptions, actions, onInsist, onAsk, steps } = props;
  const { say } = useWords();
  const { number } = useFormats();
  const measure = useMeasure();
  const [asked, setAsked] = useState<RuleStanding | undefined>();
  const [view, setView] = useState<'today' | 'plan'>('plan');
  const shown = view === 'plan' && withPlan !== undefined ? withPlan : evaluation;
  const { headline, pinCost } = evaluation;
  return (
    <>
      <Section
        id="counts"
        title={say('next.counts.title')}
        aside={
          withPlan === undefined ? (
            say('next.held', {
              counted: number(headline.counted),
              required: number(headline.required),
              noun: measure.noun(headline, headline.required),
            })
          ) : (
            <span className="screen-only">
              <ToggleRow
                label={say('next.counts.view')}
                value={view}
                onChange={setView}
                options={[
                  { id: 'plan', label: say('next.counts.plan') },
                  { id: 'today', label: say('next.counts.today') },
                ]}
              />
            </span>
          )
        }
      >
        {pinCost ? (
          <div className="mb-3">
            <Note icon={Scale} tone="caution">
              {say('next.counts.pinCost', {
                without: measure.amount(headline, pinCost.missingWithout),
                with: measure.amount(headline, pinCost.missingWith),
              })}
            </Note>
          </div>
        ) : null}
        <ul data-control="rules" className="border-t border-line">
          <RuleRow
            standing={shown.root}
            evaluation={shown}
            target={target}
            exceptions={exceptions}
            actions={actions}
            onInsist={onInsist}
            onAsk={onAsk}
            onExcept={setAsked}
            depth={0}
            steps={shown === withPlan ? steps : []}
          />
        </ul>
      </Section>
      {evaluation.surplus.length > 0 ? (
        <SurplusList evaluation={evaluation} target={target} actions={actions} />
      ) : null}
      {asked ? (
        <ExceptionDialog
          rule={asked}
          holdings={evaluation.holdings}
          onClose={() => setAsked(undefined)}
          onSave={(exception) => {
            actions.except(exception);
            setAsked(undefined);
          }}
        />
      ) : null}
    </>
  );
}
