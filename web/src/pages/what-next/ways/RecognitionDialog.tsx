import type { RecognitionOption } from 'cairn/portfolio';
import { useState } from 'react';
import { NumberField, ToggleRow } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { MoneyField } from '../what-if/MoneyField.js';
import { RangeField } from '../what-if/RangeField.js';
import { WayDialog } from './WayDialog.js';

interface RecognitionDialogProps {
  readonly unit: string;
  readonly title: string;
  readonly currency: string;
  /** What was said before. */
  readonly before: RecognitionOption | undefined;
  readonly onSave: (entry: RecognitionOption) => void;
  readonly onClose: () => void;
}

const LONGEST_WEEKS = 1040;
const HOURS_OF_A_WEEK = 168;
/** A first guess for the field only. */
const USUAL_WEEKS = 8;

/** What asking for recognition of a unit takes, and how likely it is granted. */
export function RecognitionDialog(props: RecognitionDialogProps) {
  const { unit, title, currency, before, onSave, onClose } = props;
  const { say } = useWords();
  const [entry, setEntry] = useState<RecognitionOption>(
    before ?? { unit, kind: 'prior-learning', weeks: USUAL_WEEKS },
  );
  const { hoursPerWeek: _h, fee: _f, chance: _c, ...plain } = entry;
  const put = (key: 'hoursPerWeek' | 'fee' | 'chance', value: object | number | undefined) => {
    const { [key]: _, ...rest } = entry;
    setEntry({ ...plain, ...rest, ...(value === undefined ? {} : { [key]: value }) });
  };
  return (
    <WayDialog
      about="ask"
      {...{ title, onClose }}
      isReady={entry.weeks >= 1}
      onSave={() => onSave(entry)}
      first={
        <ToggleRow
          label={say('wishes.dialog.kind')}
          value={entry.kind}
          onChange={(kind) => setEntry({ ...entry, kind })}
          options={(['prior-learning', 'exemption'] as const).map((id) => ({
            id,
            label: say(`wishes.dialog.${id}`),
          }))}
        />
      }
    >
      <NumberField
        label={say('wishes.dialog.weeks')}
        value={entry.weeks}
        onChange={(weeks) => setEntry({ ...entry, weeks })}
        min={1}
        max={LONGEST_WEEKS}
        step={1}
      />
      <NumberField
        label={say('wishes.dialog.hours')}
        help={say('wishes.dialog.hours.help')}
        value={entry.hoursPerWeek ?? Number.NaN}
        onChange={(hours) => put('hoursPerWeek', hours > 0 ? hours : undefined)}
        min={0}
        max={HOURS_OF_A_WEEK}
        unit={say('next.hoursUnit')}
        optional
      />
      <MoneyField
        label={say('wishes.dialog.fee')}
        help={say('wishes.dialog.fee.help')}
        currency={entry.fee?.currency ?? currency}
        value={entry.fee}
        onChange={(fee) => put('fee', fee)}
      />
      <RangeField
        label={say('wishes.dialog.chance')}
        help={say('wishes.dialog.chance.help')}
        value={entry.chance}
        onChange={(chance) => put('chance', chance)}
      />
    </WayDialog>
  );
}
