import { SelectField } from '../design/index.js';
import { useWords } from '../words/index.js';
import type { Address } from './useAddress.js';

interface FilterSelectProps {
  readonly label: string;
  readonly name: string;
  readonly address: Address;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

const ANY = 'any';

/** One filter kept in the address: any, or one of the values that occur. */
export function FilterSelect({ label, name, address, options }: FilterSelectProps) {
  const { say } = useWords();
  const value = address.get(name);
  const known = options.some(({ id }) => id === value);
  return (
    <SelectField
      label={label}
      options={[{ id: ANY, label: say('reference.any') }, ...options]}
      value={known ? value : ANY}
      onChange={(id) => address.set({ [name]: id === ANY ? undefined : id })}
    />
  );
}
