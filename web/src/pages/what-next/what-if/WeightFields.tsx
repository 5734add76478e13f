import type { AimWeights, PlanAim } from 'cairn/planning';
import { Undo2 } from 'lucide-react';
import { Button, NumberField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

interface WeightFieldsProps {
  readonly weights: AimWeights | undefined;
  readonly onChange: (weights: AimWeights | undefined) => void;
}

const AIMS: readonly PlanAim[] = ['time', 'cost', 'risk', 'recognition', 'awards'];
const MOST_POINTS = 1_000_000;

/** One sum of all aims instead of their order: whole points for a step of each. */
export function WeightFields({ weights = {}, onChange }: WeightFieldsProps) {
  const { say } = useWords();
  const set = (aim: PlanAim, points: number) => {
    const { [aim]: _, ...rest } = weights;
    const next = points > 0 ? { ...rest, [aim]: points } : rest;
    onChange(Object.keys(next).length > 0 ? next : undefined);
  };
  const isSet = Object.keys(weights).length > 0;
  return (
    <div className="grid gap-3 pb-3">
      <p className="text-xs text-soft">{say('wishes.weights.help')}</p>
      {AIMS.map((aim) => (
        <NumberField
          key={aim}
          label={say(`wishes.weight.${aim}`)}
          value={weights[aim] ?? Number.NaN}
          onChange={(points) => set(aim, points)}
          min={0}
          max={MOST_POINTS}
          step={1}
        />
      ))}
      {isSet ? (
        <div>
          <Button small kind="quiet" icon={Undo2} onPress={() => onChange(undefined)}>
            {say('wishes.weights.drop')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
