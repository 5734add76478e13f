import type { Evaluation, Surplus } from 'cairn/portfolio';
import { useState } from 'react';
import { ActionMenu, Button, Section, StateMark } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Target } from '../data/useNext.js';
import { pinChoices } from './pin-choices.js';
import type { RuleActions } from './use-rule-actions.js';

const MOST_SHOWN = 25;

interface SurplusListProps {
  readonly evaluation: Evaluation;
  readonly target: Target;
  readonly actions: RuleActions;
}

/** What is held and does not count, each with the reason and the rule that says so. */
export function SurplusList({ evaluation, target, actions }: SurplusListProps) {
  const { say } = useWords();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? evaluation.surplus : evaluation.surplus.slice(0, MOST_SHOWN);
  return (
    <Section
      id="surplus"
      title={say('next.surplus.title')}
      aside={say('next.items', { count: evaluation.surplus.length })}
    >
      <ul className="border-t border-line">
        {shown.map((surplus) => (
          <SurplusRow
            key={surplus.holding}
            surplus={surplus}
            evaluation={evaluation}
            target={target}
            actions={actions}
          />
        ))}
      </ul>
      {shown.length < evaluation.surplus.length ? (
        <div className="mt-3">
          <Button small onPress={() => setAll(true)}>
            {say('next.surplus.all', { count: evaluation.surplus.length })}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function SurplusRow({
  surplus,
  evaluation,
  target,
  actions,
}: SurplusListProps & { readonly surplus: Surplus }) {
  const { say } = useWords();
  const holding = evaluation.holdings.find(({ id }) => id === surplus.holding);
  if (holding === undefined) return null;
  const reason = say(`next.surplus.${surplus.reason}`, {
    ageMonths: surplus.values.ageMonths ?? '',
    limitMonths: surplus.values.limitMonths ?? '',
    other: surplus.values.other ?? '',
  });
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line py-2.5">
      <div className="min-w-0 grow basis-56">
        <span className="flex flex-wrap items-center gap-x-3">
          {holding.title}
          <span className="text-sm">
            <StateMark state={holding.state} />
          </span>
        </span>
        <span className="block text-sm text-soft">
          {surplus.text ? say('next.surplus.because', { reason, rule: surplus.text }) : reason}
        </span>
      </div>
      <ActionMenu
        label={say('next.pin.count')}
        about={say('next.pin.moveOf', { title: holding.title })}
        choices={pinChoices(target.places, undefined, {
          here: '',
          none: say('next.pin.none'),
          free: say('next.pin.free'),
          to: (rule) => say('next.pin.to', { rule }),
        })}
        onAction={(id) => {
          if (id === 'free') actions.unpin(holding.id);
          else actions.pin(holding.id, id === 'none' ? undefined : id);
        }}
      />
    </li>
  );
}
