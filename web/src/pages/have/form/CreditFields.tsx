import { useMemo } from 'react';
import { NumberField, SelectField } from '../../../design/index.js';
import { useReleaseIfReady } from '../../../release/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { FormPartProps } from './form-part.js';

/** Credit with its system, and the total study hours. */
export function CreditFields({ draft, change, errorOf }: FormPartProps) {
  const { say } = useWords();
  const { compare } = useFormats();
  const release = useReleaseIfReady();
  const systems = useMemo(
    () =>
      [...(release?.frameworks.creditSystems.values() ?? [])]
        .map(({ id, label, jurisdictions }) => ({ id, label, note: jurisdictions.join(' · ') }))
        .sort((a, b) => compare(a.label, b.label)),
    [release, compare],
  );
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          label={say('have.form.credit')}
          optional
          value={draft.credit}
          onChange={(credit) => change({ credit })}
          min={0}
        />
        <SelectField
          label={say('have.form.system')}
          optional
          options={systems}
          placeholder={say('have.form.system')}
          value={draft.system || undefined}
          onChange={(system) => change({ system })}
          error={errorOf('system')}
        />
      </div>
      <NumberField
        label={say('have.form.hours')}
        help={say('have.form.hours.help')}
        optional
        unit="h"
        value={draft.hours}
        onChange={(hours) => change({ hours })}
        min={0}
      />
    </>
  );
}
