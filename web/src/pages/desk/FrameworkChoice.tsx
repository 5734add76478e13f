import { isFramework } from 'cairn/frameworks';
import { useMemo } from 'react';
import { SelectField } from '../../design/index.js';
import { useReleaseIfReady } from '../../release/index.js';
import { useFormats, useWords } from '../../words/index.js';

interface FrameworkChoiceProps {
  readonly value: string;
  readonly onChange: (framework: string) => void;
}

/** In which framework levels are shown: the reader's own. */
export function FrameworkChoice({ value, onChange }: FrameworkChoiceProps) {
  const { say } = useWords();
  const { compare } = useFormats();
  const release = useReleaseIfReady();
  const options = useMemo(
    () =>
      [...(release?.frameworks.frameworks.values() ?? [])]
        .filter(isFramework)
        .map(({ id, label }) => ({ id, label }))
        .toSorted((a, b) => compare(a.label, b.label)),
    [release, compare],
  );
  if (options.length === 0) return null;
  return (
    <SelectField
      label={say('desk.framework')}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}
