import { SelectField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { KeyType } from '../api/issuing-shapes.js';

interface KeyTypeFieldProps {
  readonly value: KeyType;
  readonly onChange: (keyType: KeyType) => void;
}

/** Two kinds of key that every reader of Open Badges knows, and what speaks for each. */
export function KeyTypeField({ value, onChange }: KeyTypeFieldProps) {
  const { say } = useWords();
  return (
    <SelectField
      label={say('studio.keyType')}
      options={[
        { id: 'Ed25519', label: 'Ed25519', note: say('studio.keyType.ed') },
        { id: 'P-256', label: 'P-256', note: say('studio.keyType.p256') },
      ]}
      value={value}
      onChange={(id) => onChange(id === 'P-256' ? 'P-256' : 'Ed25519')}
    />
  );
}
