import { type Money, minorDigitsOf } from 'cairn/terms';
import { NumberField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

interface MoneyFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly currency: string;
  readonly value: Money | undefined;
  readonly onChange: (value: Money | undefined) => void;
}

/** An amount in one currency; empty = none. */
export function MoneyField({ label, help, currency, value, onChange }: MoneyFieldProps) {
  const { say } = useWords();
  const digits = minorDigitsOf(currency);
  const scale = 10 ** digits;
  return (
    <NumberField
      label={label}
      help={help ?? say('next.if.noLimit')}
      value={value === undefined ? Number.NaN : value.minor / scale}
      onChange={(amount) =>
        onChange(Number.isNaN(amount) ? undefined : { minor: Math.round(amount * scale), currency })
      }
      min={0}
      format={{ maximumFractionDigits: digits }}
      unit={currency}
      optional
    />
  );
}
