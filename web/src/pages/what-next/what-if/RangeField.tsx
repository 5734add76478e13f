import { useId } from 'react';
import { Group, Input, NumberField } from 'react-aria-components';
import { useWords } from '../../../words/index.js';

interface RangeFieldProps {
  readonly label: string;
  readonly help?: string;
  /** Shares (0–1 and more); they are written in per cent. */
  readonly value: { readonly min: number; readonly max: number } | undefined;
  readonly onChange: (value: { readonly min: number; readonly max: number } | undefined) => void;
  /** In per cent. */
  readonly least?: number;
  readonly most?: number;
}

/** A share as a range, from … to … per cent; an empty end empties both. */
export function RangeField(props: RangeFieldProps) {
  const { label, help, value, onChange, least = 0, most = 100 } = props;
  const { say } = useWords();
  const id = useId();
  const set = (end: 'min' | 'max', percent: number) => {
    if (Number.isNaN(percent)) return onChange(undefined);
    const share = percent / PERCENT;
    const { min, max } = value ?? { min: share, max: share };
    onChange(
      end === 'min'
        ? { min: share, max: Math.max(share, max) }
        : { min: Math.min(share, min), max: share },
    );
  };
  return (
    <Group aria-labelledby={id} className="min-w-0">
      <span id={id} className="mb-1 block text-sm font-medium">
        {label}
      </span>
      <span className="flex items-center gap-2 text-sm text-soft">
        {(['min', 'max'] as const).map((end) => (
          <span key={end} className="flex items-center gap-2">
            {end === 'max' ? <span aria-hidden>{say('wishes.range.to')}</span> : null}
            <NumberField
              aria-label={say(`wishes.range.${end}`, { label })}
              value={value === undefined ? Number.NaN : rounded(value[end] * PERCENT)}
              onChange={(percent) => set(end, percent)}
              minValue={least}
              maxValue={most}
            >
              <Input className="numerals min-h-10 w-16 rounded-control border border-edge bg-sheet px-2 text-end text-base text-ink pointer-coarse:min-h-11" />
            </NumberField>
          </span>
        ))}
        <span>%</span>
      </span>
      {help ? <span className="mt-1 block text-xs text-soft">{help}</span> : null}
    </Group>
  );
}

const PERCENT = 100;

/** Shares are floats: 0.29 × 100 is a crumb below 29. */
function rounded(percent: number): number {
  return Number(percent.toPrecision(12));
}
