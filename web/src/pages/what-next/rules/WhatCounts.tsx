import type { Evaluation, RuleException, RuleStanding } from 'cairn/portfolio';
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { Note, Section } from '../../../design/index.js';
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
  readonly exceptions: readonly RuleException[];
  readonly actions: RuleActions;
  readonly onInsist: (unit: string) => void;
  readonly steps: readonly StepRow[];
}

/** Every rule of the award: what it asks for, what serves it, what could fill the gap; then what does not count. */
export function WhatCounts(props: WhatCountsProps) {
  const { target, evaluation, exceptions, actions, onInsist, steps } = props;
  const { say } = useWords();
  const { number } = useFormats();
  const measure = useMeasure();
  const [asked, setAsked] = useState<RuleStanding | undefined>();
  const { headline, pinCost } = evaluation;
  return (
    <>
      <Section
        id="counts"
        title={say('next.counts.title')}
        aside={say('next.counts.aside', {
          counted: number(headline.counted),
          required: number(headline.required),
          noun: measure.noun(headline, headline.required),
        })}
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
        <ul className="border-t border-line">
          <RuleRow
            standing={evaluation.root}
            evaluation={evaluation}
            target={target}
            exceptions={exceptions}
            actions={actions}
            onInsist={onInsist}
            onExcept={setAsked}
            depth={0}
            steps={steps}
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
