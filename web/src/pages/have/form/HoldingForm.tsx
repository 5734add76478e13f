import type { Holding } from 'cairn/portfolio';
import { type FormEvent, useState } from 'react';
import { today } from '../../../app/clock.js';
import {
  Button,
  DayField,
  Dialog,
  Disclosure,
  TextField,
  ToggleRow,
} from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { CreditFields } from './CreditFields.js';
import { checkDraft, type Draft, EMPTY_DRAFT, fromDraft, toDraft } from './draft.js';
import type { FormPartProps } from './form-part.js';
import { LevelFields } from './LevelFields.js';
import { TitleField } from './TitleField.js';

interface HoldingFormProps {
  /** What is edited; absent = something new. */
  readonly before?: Holding;
  /** `before` was read from a credential and is not on the list yet. */
  readonly isAddition?: boolean;
  /** Title that something new starts with. */
  readonly startTitle?: string;
  readonly onClose: () => void;
  readonly onSave: (holding: Holding) => void;
}

/** Add or edit: find it in the catalogue, or write it yourself. */
export function HoldingForm({
  before,
  isAddition = before === undefined,
  startTitle = '',
  onClose,
  onSave,
}: HoldingFormProps) {
  const { say } = useWords();
  const [draft, setDraft] = useState<Draft>(
    before ? toDraft(before) : { ...EMPTY_DRAFT, title: startTitle },
  );
  const [tried, setTried] = useState(false);
  const errors = checkDraft(draft, today());
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    if (Object.keys(errors).length > 0) return;
    onSave(fromDraft(draft, before?.id ?? crypto.randomUUID(), before));
  };
  const errorOf: FormPartProps['errorOf'] = (field) => {
    const error = errors[field];
    return tried && error ? say(`have.form.error.${error}`) : undefined;
  };
  const part = { draft, change, errorOf };
  return (
    <Dialog
      title={say(titleKeyOf(before, isAddition))}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" type="submit" form="holding-form">
            {say(isAddition ? 'have.form.saveAdd' : 'have.form.save')}
          </Button>
          <Button onPress={onClose}>{say('have.form.cancel')}</Button>
        </>
      }
    >
      <form id="holding-form" noValidate onSubmit={save} className="grid gap-5">
        <TitleField {...part} isNew={isAddition} replace={setDraft} />
        <StateField {...part} wasVerified={before?.state === 'verified'} />
        <div className="grid gap-4 sm:grid-cols-2">
          <DayField
            label={say('have.form.earned')}
            optional
            value={draft.earnedOn}
            onChange={(earnedOn) => change({ earnedOn })}
            error={errorOf('earnedOn')}
          />
          <DayField
            label={say('have.form.expires')}
            optional
            value={draft.expiresOn}
            onChange={(expiresOn) => change({ expiresOn })}
            error={errorOf('expiresOn')}
          />
        </div>
        <Disclosure title={say('have.form.more')} startOpen={before !== undefined}>
          <div className="grid gap-4">
            <LevelFields {...part} />
            <CreditFields {...part} />
            <OtherFields {...part} />
          </div>
        </Disclosure>
      </form>
    </Dialog>
  );
}

function titleKeyOf(before: Holding | undefined, isAddition: boolean) {
  if (!before) return 'have.form.add';
  return isAddition ? 'scan.correct' : 'have.form.edit';
}

function StateField({
  draft,
  change,
  wasVerified,
}: FormPartProps & { readonly wasVerified: boolean }) {
  const { say } = useWords();
  const states = wasVerified
    ? (['verified', 'claimed', 'planned'] as const)
    : (['claimed', 'planned'] as const);
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{say('have.form.state')}</p>
      <ToggleRow
        label={say('have.form.state')}
        value={draft.state}
        onChange={(state) => change({ state })}
        options={states.map((id) => ({ id, label: say(`have.form.state.${id}`) }))}
      />
      {wasVerified ? <p className="mt-1 text-xs text-soft">{say('have.form.stateLost')}</p> : null}
    </div>
  );
}

function OtherFields({ draft, change, errorOf }: FormPartProps) {
  const { say } = useWords();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <TextField
          label={say('have.form.body')}
          optional
          value={draft.body}
          onChange={(body) => change({ body })}
        />
        <TextField
          label={say('have.form.country')}
          optional
          placeholder="NZ"
          value={draft.country}
          onChange={(country) => change({ country })}
          error={errorOf('country')}
        />
      </div>
      <TextField
        label={say('have.form.evidence')}
        optional
        value={draft.evidence}
        onChange={(evidence) => change({ evidence })}
        error={errorOf('evidence')}
      />
      <TextField
        label={say('have.form.grade')}
        optional
        value={draft.grade}
        onChange={(grade) => change({ grade })}
      />
      <TextField
        label={say('have.form.note')}
        optional
        rows={2}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </>
  );
}
