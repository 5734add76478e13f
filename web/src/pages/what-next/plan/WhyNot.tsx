import type { Plan, PlanRequest } from 'cairn/planning';
import { Pin, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, SearchCombo } from '../../../design/index.js';
import type { Planner } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Conditions } from '../data/conditions.js';
import { useDeltaWords } from '../data/useDeltaWords.js';
import type { Target } from '../data/useNext.js';
import { conflictText } from '../impossible/conflict-words.js';
import { useUnitSearch } from '../what-if/useUnitSearch.js';
import { unitStanding } from './unit-standing.js';
import { withUnit } from './unit-wishes.js';
import { type ProbeState, useProbe } from './useProbe.js';

interface WhyNotProps {
  readonly target: Target;
  readonly plan: Plan;
  readonly request: PlanRequest;
  readonly planner: Planner | undefined;
  readonly conditions: Conditions;
  readonly onInsist: (unit: string) => void;
  /** Puts a unit into the plan as it stands; absent while there is nothing to change. */
  readonly onAdd: ((unit: string) => void) | undefined;
}

/** Why a unit is not in the plan: the best plan that takes it, beside this one; or what it clashes with. */
export function WhyNot(props: WhyNotProps) {
  const { target, plan, request, planner, onInsist, onAdd } = props;
  const { say } = useWords();
  const search = useUnitSearch(target);
  const [unit, setUnit] = useState<string | undefined>();
  const standing = unit === undefined ? undefined : unitStanding(unit, plan, request);
  const question = useMemo(
    () =>
      unit !== undefined && standing === 'other'
        ? { ...request, limits: withUnit(request.limits, unit) }
        : undefined,
    [unit, standing, request],
  );
  const probe = useProbe(planner, question);
  const title = target.release.catalogue.units.get(unit ?? '')?.title ?? '';
  const canTake =
    probe.kind === 'answered' && 'plan' in probe.answer && probe.answer.plan !== undefined;
  return (
    <div className="mt-5 grid gap-2">
      <SearchCombo label={say('next.whyNot.title')} search={search} onPick={setUnit} />
      <div aria-live="polite" className="text-sm">
        {standing === 'in-plan' || standing === 'held' ? (
          <p>{say(`next.whyNot.${standing}`, { title })}</p>
        ) : null}
        {standing === 'other' ? <WhyNotAnswer {...props} title={title} probe={probe} /> : null}
      </div>
      {unit !== undefined && standing === 'other' ? (
        <div className="flex flex-wrap gap-2">
          {canTake ? (
            <Button small icon={Pin} onPress={() => onInsist(unit)}>
              {say('next.why.insist')}
            </Button>
          ) : null}
          {onAdd ? (
            <Button small icon={Plus} onPress={() => onAdd(unit)}>
              {say('moves.unit.add')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

interface WhyNotAnswerProps extends WhyNotProps {
  readonly title: string;
  readonly probe: ProbeState;
}

function WhyNotAnswer({ plan, conditions, title, probe }: WhyNotAnswerProps) {
  const words = useWords();
  const formats = useFormats();
  const delta = useDeltaWords();
  const { say } = words;
  if (probe.kind === 'idle' || probe.kind === 'asking')
    return <p>{say('next.whyNot.asking', { title })}</p>;
  if (probe.kind === 'failed') return <p>{say('next.why.failed')}</p>;
  const { answer } = probe;
  if (answer.kind === 'infeasible') {
    const clashes = answer.conflict.map((member) =>
      conflictText(member, conditions, { words, formats }),
    );
    return <p>{say('next.whyNot.impossible', { title, clashes: formats.list(clashes) })}</p>;
  }
  if (!('plan' in answer) || answer.plan === undefined) return <p>{say('next.why.failed')}</p>;
  return <p>{say('next.whyNot.with', { title, delta: delta(plan, answer.plan) })}</p>;
}
