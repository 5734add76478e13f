import { useMemo, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, Popover } from 'react-aria-components';
import { useWords } from '../words/index.js';
import {
  FieldParts,
  type FieldProps,
  fieldOf,
  INPUT_LOOKS,
  type Option,
  OptionRow,
} from './Fields.js';
import { POPOVER_LOOKS } from './Menu.js';

interface SearchComboProps extends FieldProps {
  /** The best matches for a text, best first. Called as the person types; keep it cheap or memoised. */
  readonly search: (text: string) => readonly Option[];
  readonly onPick: (id: string) => void;
  /** Hears what is typed, also what is not picked. */
  readonly onText?: (text: string) => void;
  readonly placeholder?: string;
  /** Text shown at first, when something is chosen already. */
  readonly initialText?: string;
  readonly autoFocus?: boolean;
}

/** Type to find one of many things; arrow keys move, Enter takes. */
export function SearchCombo(props: SearchComboProps) {
  const {
    label,
    help,
    optional,
    error,
    search,
    onPick,
    onText,
    placeholder,
    initialText = '',
    autoFocus = false,
  } = props;
  const { say } = useWords();
  const [text, setText] = useState(initialText);
  const lastPick = useRef<string>(undefined);
  const found = useMemo(() => search(text), [search, text]);
  return (
    <ComboBox
      items={found}
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        // Picking also changes the text; that is no typing.
        if (next !== lastPick.current) onText?.(next);
        lastPick.current = undefined;
      }}
      onChange={(key) => {
        if (key === null) return;
        const picked = found.find(({ id }) => id === key);
        if (picked) {
          lastPick.current = picked.label;
          setText(picked.label);
          onPick(picked.id);
        }
      }}
      allowsEmptyCollection
      allowsCustomValue
      autoFocus={autoFocus}
      isInvalid={Boolean(error)}
      className="block min-w-0"
    >
      <FieldParts {...fieldOf({ label, help, optional, error })}>
        <Input className={INPUT_LOOKS} {...(placeholder === undefined ? {} : { placeholder })} />
        <Popover className={`${POPOVER_LOOKS} w-(--trigger-width)`}>
          <ListBox<Option>
            className="max-h-80 overflow-auto p-1 outline-none"
            renderEmptyState={() => (
              <p className="px-3 py-2 text-sm text-soft">{say('design.noMatch', { text })}</p>
            )}
          >
            {(option) => <OptionRow option={option} />}
          </ListBox>
        </Popover>
      </FieldParts>
    </ComboBox>
  );
}
