import { SwitchField, TextField, ToggleRow } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { OrderDraft, OrderField } from './order-draft.js';

export interface OrderPartProps {
  readonly draft: OrderDraft;
  readonly change: (part: Partial<OrderDraft>) => void;
  readonly errorOf: (field: OrderField) => string | undefined;
}

/** For whom: by address, which is hidden unless asked otherwise, or by DID. */
export function RecipientFields({ draft, change, errorOf }: OrderPartProps) {
  const { say } = useWords();
  return (
    <>
      <div>
        <ToggleRow
          label={say('studio.issue.recipientBy')}
          value={draft.recipientBy}
          onChange={(recipientBy) => change({ recipientBy })}
          options={[
            { id: 'email', label: say('studio.issue.byEmail') },
            { id: 'id', label: say('studio.issue.byDid') },
          ]}
        />
      </div>
      {draft.recipientBy === 'email' ? (
        <div>
          <TextField
            label={say('studio.issue.email')}
            help={say(
              draft.isEmailClear ? 'studio.issue.email.clear' : 'studio.issue.email.hashed',
            )}
            value={draft.email}
            onChange={(email) => change({ email })}
            error={errorOf('email')}
          />
          <div className="mt-1 text-sm">
            <SwitchField
              label={say('studio.issue.email.show')}
              value={draft.isEmailClear}
              onChange={(isEmailClear) => change({ isEmailClear })}
            />
          </div>
        </div>
      ) : (
        <TextField
          label={say('studio.issue.did')}
          help={say('studio.issue.did.help')}
          placeholder="did:"
          value={draft.recipientId}
          onChange={(recipientId) => change({ recipientId })}
          error={errorOf('recipientId')}
        />
      )}
      <TextField
        label={say('studio.issue.recipientName')}
        help={say('studio.issue.recipientName.help')}
        optional
        value={draft.recipientName}
        onChange={(recipientName) => change({ recipientName })}
      />
    </>
  );
}
