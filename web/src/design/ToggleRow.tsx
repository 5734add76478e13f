import type { LucideIcon } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Icon } from './Icon.js';

interface ToggleRowProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly options: readonly {
    readonly id: Id;
    readonly label: string;
    readonly icon?: LucideIcon;
  }[];
}

/** A few choices side by side, one of them on: theme, density, measure. */
export function ToggleRow<Id extends string>({
  label,
  value,
  onChange,
  options,
}: ToggleRowProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const picked = options.find(({ id }) => keys.has(id));
        if (picked) onChange(picked.id);
      }}
      className="inline-flex flex-wrap rounded-control border border-line bg-sheet p-0.5"
    >
      {options.map(({ id, label: word, icon }) => (
        <ToggleButton
          key={id}
          id={id}
          className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-tag px-3 text-sm font-medium text-soft pointer-coarse:min-h-11 data-hovered:text-ink data-selected:bg-tint data-selected:text-ink"
        >
          {icon ? <Icon of={icon} size={16} /> : null}
          {word}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
