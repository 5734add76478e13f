import type { Holding, RuleException, RuleStanding } from 'cairn/portfolio';
import { useState } from 'react';
import { Button, Dialog, SelectField, TextField, ToggleRow } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

interface ExceptionDialogProps {
  readonly rule: Pick<RuleStanding, 'rule' | 'label'>;
  readonly holdings: readonly Holding[];
  readonly onSave: (exception: RuleException) => void;
  readonly onClose: () => void;
}

/** A departure from a rule that somebody with the right to do so granted: with its reason. */
export function ExceptionDialog({ rule, holdings, onSave, onClose }: ExceptionDialogProps) {
  const { say } = useWords();
  const [kind, setKind] = useState<RuleException['kind']>('waiver');
  const [holding, setHolding] = useState<string | undefined>();
  const [reason, setReason] = useState('');
  const [grantedBy, setGrantedBy] = useState('');
  const by = grantedBy.trim() === '' ? {} : { grantedBy: grantedBy.trim() };
  const base = { rule: rule.rule, reason: reason.trim(), ...by };
  const exception: RuleException | undefined =
    base.reason === ''
      ? undefined
      : kind === 'waiver'
        ? { kind, ...base }
        : holding === undefined
          ? undefined
          : { kind, holding, ...base };
  return (
    <Dialog
      title={say('next.exception.title')}
      about={rule.label}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            isDisabled={exception === undefined}
            onPress={() => exception && onSave(exception)}
          >
            {say('next.exception.save')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {say('next.cancel')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-soft">{say('next.exception.intro')}</p>
        <ToggleRow
          label={say('next.exception.title')}
          value={kind}
          onChange={setKind}
          options={[
            { id: 'waiver', label: say('next.exception.waiver') },
            { id: 'substitution', label: say('next.exception.substitution') },
          ]}
        />
        {kind === 'substitution' ? (
          <SelectField
            label={say('next.exception.holding')}
            options={holdings.map(({ id, title }) => ({ id, label: title }))}
            value={holding}
            onChange={setHolding}
            placeholder={say('next.exception.choose')}
          />
        ) : null}
        <TextField
          label={say('next.exception.reason')}
          value={reason}
          onChange={setReason}
          rows={2}
        />
        <TextField
          label={say('next.exception.by')}
          value={grantedBy}
          onChange={setGrantedBy}
          optional
        />
      </div>
    </Dialog>
  );
}
