import type { KeptAssumptions } from 'cairn/portfolio';
import { NumberField, ProvenanceMark } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { Target } from '../data/useNext.js';
import { ChanceFields } from './ChanceFields.js';
import { MoneyField } from './MoneyField.js';

interface AssumptionFieldsProps {
  readonly target: Target;
  readonly assumptions: KeptAssumptions | undefined;
  readonly currency: string;
  readonly onChange: (assumptions: KeptAssumptions | undefined) => void;
}

type Hours = 'workloadHours' | 'hoursPerWeek';

/** What to take for facts that no source gives; marked as the person's own wherever they show. */
export function AssumptionFields(props: AssumptionFieldsProps) {
  const { target, assumptions = {}, currency, onChange } = props;
  const { say } = useWords();
  const put = (next: KeptAssumptions) => onChange(Object.keys(next).length > 0 ? next : undefined);
  const setHours = (key: Hours, value: number) => {
    const { [key]: _, ...rest } = assumptions;
    put(value > 0 ? { ...rest, [key]: value } : rest);
  };
  const hours: readonly Hours[] = ['workloadHours', 'hoursPerWeek'];
  return (
    <div className="grid gap-4 pb-3">
      <p className="text-sm text-soft">
        <ProvenanceMark of="assumption" /> · {say('next.assume.note')}
      </p>
      {hours.map((key) => (
        <NumberField
          key={key}
          label={say(`next.assume.${key}`)}
          value={assumptions[key] ?? Number.NaN}
          onChange={(value) => setHours(key, value)}
          min={0}
          unit={say('next.hoursUnit')}
          optional
        />
      ))}
      <MoneyField
        label={say('next.assume.fee')}
        help={say('next.assume.fee.help')}
        currency={currency}
        value={assumptions.fee}
        onChange={(fee) => {
          const { fee: _, ...rest } = assumptions;
          put(fee === undefined ? rest : { ...rest, fee });
        }}
      />
      <ChanceFields target={target} assumptions={assumptions} onChange={put} />
    </div>
  );
}
