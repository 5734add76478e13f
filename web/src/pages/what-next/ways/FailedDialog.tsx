import type { FailedUnit } from 'cairn/portfolio';
import { useState } from 'react';
import { DayField, NumberField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { dayOf } from '../impossible/conflict-words.js';
import { MoneyField } from '../what-if/MoneyField.js';
import { WayDialog } from './WayDialog.js';

interface FailedDialogProps {
  readonly unit: string;
  readonly title: string;
  readonly currency: string;
  /** What was said before. */
  readonly before: FailedUnit | undefined;
  readonly onSave: (entry: FailedUnit) => void;
  readonly onClose: () => void;
}

const MOST_ATTEMPTS = 100;

/** Attempts at a unit that were not passed, and what a repeat is bound to. */
export function FailedDialog(props: FailedDialogProps) {
  const { unit, title, currency, before, onSave, onClose } = props;
  const { say } = useWords();
  const [attempts, setAttempts] = useState(before?.attempts ?? 1);
  const [most, setMost] = useState(before?.mostAttempts ?? Number.NaN);
  const [day, setDay] = useState<string>(before?.notBefore ?? '');
  const [fee, setFee] = useState(before?.fee);
  const notBefore = dayOf(day);
  const isBeyond = most < attempts;
  const save = () =>
    onSave({
      unit,
      attempts,
      ...(Number.isNaN(most) ? {} : { mostAttempts: most }),
      ...(notBefore === undefined ? {} : { notBefore }),
      ...(fee === undefined ? {} : { fee }),
    });
  return (
    <WayDialog
      about="fail"
      {...{ title, onClose }}
      isReady={attempts >= 1 && !isBeyond}
      onSave={save}
    >
      <NumberField
        label={say('wishes.dialog.attempts')}
        value={attempts}
        onChange={setAttempts}
        min={1}
        max={MOST_ATTEMPTS}
        step={1}
      />
      <NumberField
        label={say('wishes.dialog.most')}
        help={say('wishes.dialog.most.help')}
        error={isBeyond ? say('wishes.dialog.most.error') : undefined}
        value={most}
        onChange={setMost}
        min={1}
        max={MOST_ATTEMPTS}
        step={1}
        optional
      />
      <DayField label={say('wishes.dialog.notBefore')} value={day} onChange={setDay} optional />
      <MoneyField
        label={say('wishes.dialog.repeatFee')}
        help={say('wishes.dialog.repeatFee.help')}
        currency={fee?.currency ?? currency}
        value={fee}
        onChange={setFee}
      />
    </WayDialog>
  );
}
