import type { AwardWishes } from 'cairn/portfolio';
import { useMemo } from 'react';
import { NumberField, SelectField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { useMeasure } from '../answer/useMeasure.js';
import type { Target } from '../data/useNext.js';
import { unitsNamedBy } from './filter-choices.js';

type Policy = NonNullable<AwardWishes['doubleCounting']>;

interface DoubleCountingFieldsProps {
  readonly target: Target;
  readonly policy: Policy | undefined;
  readonly onChange: (policy: Policy) => void;
}

const KINDS: readonly Policy['kind'][] = ['forbidden', 'allowed', 'capped'];

/** Whether one unit may count in several awards, where they do not say it themselves. */
export function DoubleCountingFields(props: DoubleCountingFieldsProps) {
  const { target, policy = { kind: 'forbidden' }, onChange } = props;
  const { say } = useWords();
  const systems = useSystems(target);
  const measure = useMeasure();
  const label = (id: string) => (id === 'units' ? say('wishes.double.units') : measure.system(id));
  const choose = (kind: string) => {
    const found = KINDS.find((one) => one === kind) ?? 'forbidden';
    onChange(found === 'capped' ? { kind: found, max: 1, unit: 'units' } : { kind: found });
  };
  return (
    <div className="grid gap-3" data-control="double-counting">
      <SelectField
        label={say('wishes.double')}
        help={say('wishes.double.help')}
        options={KINDS.map((id) => ({ id, label: say(`wishes.double.${id}`) }))}
        value={policy.kind}
        onChange={choose}
      />
      {policy.kind === 'capped' ? (
        <>
          <NumberField
            label={say('wishes.double.max')}
            value={policy.max}
            onChange={(max) => {
              if (max >= 0) onChange({ ...policy, max });
            }}
            min={0}
          />
          <SelectField
            label={say('wishes.double.unit')}
            options={['units', ...systems].map((id) => ({ id, label: label(id) }))}
            value={policy.unit}
            onChange={(unit) => onChange({ ...policy, unit })}
          />
        </>
      ) : null}
    </div>
  );
}

/** Systems of the credit that the units of the target carry. */
function useSystems({ qualification, release }: Target): readonly string[] {
  return useMemo(() => {
    const units = unitsNamedBy(qualification, release.catalogue);
    return [...new Set(units.flatMap(({ credit }) => credit?.system ?? []))].sort();
  }, [qualification, release]);
}
