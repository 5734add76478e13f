import { planningDataOf } from 'cairn/planning';
import { stackingRate } from 'cairn/scoring';
import { useMemo } from 'react';
import { today } from '../../../app/clock.js';
import { Card, FigureBody, NumberField, SelectField } from '../../../design/index.js';
import { useAddress } from '../../../reference/index.js';
import { useReleaseIfReady } from '../../../release/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';
import {
  readSer,
  SER_START,
  type SerCalculation,
  serProblem,
  writeSer,
} from './calculator-inputs.js';

/** Credit over months; with the facts of the credit system also as hours and as a share of full time. */
export function SerCalculator() {
  const { say } = useWords();
  const address = useAddress();
  const inputs = readSer(address.get('ser') ?? SER_START);
  const change = (some: Partial<SerCalculation>) =>
    address.set({ ser: writeSer({ ...inputs, ...some }) });
  const problem = serProblem(inputs);
  return (
    <Card>
      <h3 className="mb-3 text-sm font-strong">{say('methods.try')}</h3>
      <div className="grid gap-5 sm:grid-cols-2">
        <div className="grid content-start gap-3">
          <Amount field="earned" inputs={inputs} problem={problem} onChange={change} />
          <Amount field="counted" inputs={inputs} problem={problem} onChange={change} />
          <Amount field="months" inputs={inputs} problem={problem} onChange={change} />
          <SystemField inputs={inputs} onChange={change} />
        </div>
        <div className="text-sm" aria-live="polite">
          {problem ? (
            <p className="text-rust">{say(`methods.ser.problem.${problem}`)}</p>
          ) : (
            <Rate inputs={inputs} />
          )}
        </div>
      </div>
    </Card>
  );
}

interface AmountProps {
  readonly field: 'earned' | 'counted' | 'months';
  readonly inputs: SerCalculation;
  readonly problem: ReturnType<typeof serProblem>;
  readonly onChange: (some: Partial<SerCalculation>) => void;
}

function Amount({ field, inputs, problem, onChange }: AmountProps) {
  const { say } = useWords();
  return (
    <NumberField
      label={say(`methods.ser.${field}`)}
      value={inputs[field]}
      format={{ maximumFractionDigits: 3 }}
      error={problem === field ? say(`methods.ser.problem.${field}`) : undefined}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
}

function SystemField({ inputs, onChange }: Pick<AmountProps, 'inputs' | 'onChange'>) {
  const { say } = useWords();
  const { compare } = useFormats();
  const systemName = useSystemName();
  const release = useReleaseIfReady();
  const options = useMemo(() => {
    const systems = [...(release?.frameworks.creditSystems.values() ?? [])];
    const known = systems.map(({ id, label }) => ({ id, label }));
    const own = { id: inputs.system, label: systemName(inputs.system) };
    return (known.length > 0 ? known : [own]).sort((a, b) => compare(a.label, b.label));
  }, [release, inputs.system, systemName, compare]);
  return (
    <SelectField
      label={say('methods.ser.system')}
      options={options}
      value={inputs.system}
      onChange={(system) => onChange({ system })}
    />
  );
}

function Rate({ inputs }: { readonly inputs: SerCalculation }) {
  const release = useReleaseIfReady();
  const { earned, counted, months, system } = inputs;
  const figure = useMemo(() => {
    const facts = release && planningDataOf(release, today()).creditFacts(system);
    return stackingRate({
      ...facts,
      earned: { amount: earned, system },
      months,
      ...(Number.isNaN(counted) ? {} : { counted }),
      ...(facts?.sources ? { sources: facts.sources.slice(0, 3) } : {}),
    });
  }, [release, earned, counted, months, system]);
  return <FigureBody figure={figure} />;
}
