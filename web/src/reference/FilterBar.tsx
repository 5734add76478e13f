import { SlidersHorizontal, X } from 'lucide-react';
import { Children, type ReactNode, useState } from 'react';
import { Button, classes, TextField, useNarrow } from '../design/index.js';
import { useWords } from '../words/index.js';

interface FilterBarProps {
  readonly searchLabel: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The other filters as fields. */
  readonly children?: ReactNode;
  /** How many of them are set; on a phone they are folded away. */
  readonly active: number;
  readonly onClear: () => void;
}

/** Search and filters of a list, above its table. */
export function FilterBar(props: FilterBarProps) {
  const { searchLabel, placeholder, text, onText, children, active, onClear } = props;
  const { say } = useWords();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const shown = Boolean(children) && (!narrow || open);
  return (
    <search className="screen-only mb-4 block">
      <div
        className={classes(
          'grid items-end gap-3',
          // Five fields fit one row beside the search; more of them make two even rows.
          Children.count(children) > 5
            ? 'sm:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]'
            : 'sm:grid-cols-[repeat(auto-fill,minmax(8rem,1fr))]',
        )}
      >
        <div className="sm:col-span-2">
          <TextField
            label={searchLabel}
            type="search"
            value={text}
            onChange={onText}
            placeholder={placeholder}
          />
        </div>
        {shown ? children : null}
        {narrow && children ? (
          <Button icon={SlidersHorizontal} onPress={() => setOpen(!open)} aria-expanded={open}>
            {say('reference.filters', { count: active })}
          </Button>
        ) : null}
        {active > 0 || text !== '' ? (
          <div className="whitespace-nowrap">
            <Button kind="quiet" icon={X} onPress={onClear}>
              {say('reference.clear')}
            </Button>
          </div>
        ) : null}
      </div>
    </search>
  );
}
