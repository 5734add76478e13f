import type { Plan, PlanRequest, Repair } from 'cairn/planning';
import { Wrench } from 'lucide-react';
import { Button, Tag } from '../../../design/index.js';
import type { Planner } from '../../../planner/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useFees } from '../answer/useFees.js';
import { useSpan } from '../answer/useSpan.js';
import type { Conditions } from '../data/conditions.js';
import { repairStep } from './apply-repair.js';
import { repairChange, repairText } from './repair-words.js';
import { useRepairOutcomes } from './useRepairOutcomes.js';

interface RepairCardsProps {
  readonly repairs: readonly Repair[];
  readonly conditions: Conditions;
  readonly planner: Planner | undefined;
  readonly request: PlanRequest | undefined;
  readonly onRepair: (repair: Repair) => void;
}

/** What would help, the least change first, each with the plan that it leads to. */
export function RepairCards(props: RepairCardsProps) {
  const { repairs, conditions, planner, request, onRepair } = props;
  const { say } = useWords();
  const outcomes = useRepairOutcomes(planner, request, repairs);
  if (repairs.length === 0) {
    return <p className="text-sm text-soft">{say('next.impossible.noRepair')}</p>;
  }
  const isSeveral = repairs.every(({ also = [] }) => also.length > 0);
  return (
    <>
      {isSeveral ? <p className="measure mb-3 text-sm">{say('moves.repair.several')}</p> : null}
      <ol className="grid gap-2 sm:grid-cols-2">
        {repairs.map((repair, at) => (
          <RepairCard
            key={JSON.stringify(repair)}
            repair={repair}
            isFirst={at === 0 && repairs.length > 1}
            conditions={conditions}
            outcome={outcomes.get(at)}
            onRepair={onRepair}
          />
        ))}
      </ol>
      <p className="mt-3 text-xs text-soft">{say('moves.repair.proof')}</p>
    </>
  );
}

interface RepairCardProps {
  readonly repair: Repair;
  readonly isFirst: boolean;
  readonly conditions: Conditions;
  readonly outcome: Plan | undefined;
  readonly onRepair: (repair: Repair) => void;
}

function RepairCard({ repair, isFirst, conditions, outcome, onRepair }: RepairCardProps) {
  const words = useWords();
  const formats = useFormats();
  const { say } = words;
  const speech = { words, formats };
  const text = repairText(repair, speech);
  const changes = [repair, ...(repair.also ?? [])].flatMap(
    (part) => repairChange(part, conditions, speech) ?? [],
  );
  const canApply = repairStep(repair, conditions) !== undefined;
  return (
    <li className="flex flex-col gap-2 rounded-card border border-line bg-sheet px-3.5 py-3 text-sm">
      <p className="font-medium">{text}</p>
      <p className="numerals flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-soft">
        {isFirst ? <Tag>{say('moves.repair.least')}</Tag> : null}
        {changes.length > 0 ? <span>{formats.list(changes)}</span> : null}
      </p>
      <Outcome plan={outcome} />
      <div className="screen-only mt-auto">
        {canApply ? (
          <Button
            small
            icon={Wrench}
            aria-label={say('moves.repair.applyOf', { text })}
            onPress={() => onRepair(repair)}
          >
            {say('moves.repair.apply')}
          </Button>
        ) : (
          <span className="text-xs text-soft">{say('moves.repair.notHere')}</span>
        )}
      </div>
    </li>
  );
}

/** When and for how much the plan behind a repair ends; its line is there from the start, so that nothing jumps. */
function Outcome({ plan }: { readonly plan: Plan | undefined }) {
  const { say } = useWords();
  const { day } = useFormats();
  const fees = useFees();
  const span = useSpan();
  return (
    <p className="numerals min-h-5 text-xs" aria-live="off">
      {plan === undefined ? (
        <span className="late text-soft">{say('moves.repair.planning')}</span>
      ) : (
        say('moves.repair.outcome', {
          day: day(plan.completesOn),
          span: span(plan.weeks),
          fees: fees(plan),
        })
      )}
    </p>
  );
}
