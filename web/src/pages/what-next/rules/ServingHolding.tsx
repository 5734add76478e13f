import type { Assignment } from 'cairn/portfolio';
import { Flag } from 'lucide-react';
import { ActionMenu, Mark, StateMark } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { Discreet } from './Discreet.js';
import { pinChoices } from './pin-choices.js';
import type { RuleRowProps } from './rule-row-props.js';

interface ServingHoldingProps extends RuleRowProps {
  readonly assignment: Assignment;
}

/** A holding that a rule counts, and where else the person may want it. */
export function ServingHolding(props: ServingHoldingProps) {
  const { assignment, evaluation, target, actions, standing, steps } = props;
  const { say, sayAny } = useWords();
  const { number, day } = useFormats();
  const holding = evaluation.holdings.find(({ id }) => id === assignment.item);
  if (holding === undefined) return null;
  const step = steps.find(({ unit }) => unit === holding.id);
  const choices = pinChoices(target.places, standing.rule, {
    here: say('next.pin.here'),
    none: say('next.pin.none'),
    free: say('next.pin.free'),
    to: (rule) => say('next.pin.to', { rule }),
  });
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 text-sm">
      <span className="min-w-0">
        {standing.label.includes(holding.title) ? null : holding.title}
        {assignment.amount !== 1 ? (
          <span className="text-soft"> · {number(assignment.amount)}</span>
        ) : null}
      </span>
      {step ? (
        <Mark icon={Flag}>{say('next.rule.plannedFrom', { day: day(step.startsOn) })}</Mark>
      ) : (
        <StateMark state={holding.state} />
      )}
      {assignment.uncertain ? (
        <span className="text-xs text-ochre-ink">
          {sayAny(`next.uncertain.${assignment.uncertain}`, assignment.uncertain)}
        </span>
      ) : null}
      {step ? null : (
        <Discreet>
          <ActionMenu
            label={say('next.pin.move')}
            about={say('next.pin.moveOf', { title: holding.title })}
            choices={choices}
            onAction={(id) => {
              if (id === 'free') actions.unpin(holding.id);
              else actions.pin(holding.id, id === 'none' ? undefined : id);
            }}
          />
        </Discreet>
      )}
    </div>
  );
}
