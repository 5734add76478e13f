import { DayField, TextField } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { OrderPartProps } from './RecipientFields.js';

/** Days, result and evidence: all may stay empty. */
export function DetailFields({ draft, change, errorOf }: OrderPartProps) {
  const { say } = useWords();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <DayField
          label={say('studio.issue.awardedOn')}
          optional
          value={draft.awardedOn}
          onChange={(awardedOn) => change({ awardedOn })}
          error={errorOf('awardedOn')}
        />
        <DayField
          label={say('studio.issue.validFrom')}
          optional
          help={say('studio.issue.validFrom.help')}
          value={draft.validFrom}
          onChange={(validFrom) => change({ validFrom })}
          error={errorOf('validFrom')}
        />
        <DayField
          label={say('studio.issue.validUntil')}
          optional
          help={say('studio.issue.validUntil.help')}
          value={draft.validUntil}
          onChange={(validUntil) => change({ validUntil })}
          error={errorOf('validUntil')}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={say('studio.issue.result')}
          optional
          value={draft.result}
          onChange={(result) => change({ result })}
        />
        <TextField
          label={say('studio.issue.resultName')}
          optional
          value={draft.resultName}
          onChange={(resultName) => change({ resultName })}
        />
        <TextField
          label={say('studio.issue.evidenceUrl')}
          optional
          placeholder="https://"
          value={draft.evidenceUrl}
          onChange={(evidenceUrl) => change({ evidenceUrl })}
          error={errorOf('evidenceUrl')}
        />
        <TextField
          label={say('studio.issue.evidenceName')}
          optional
          value={draft.evidenceName}
          onChange={(evidenceName) => change({ evidenceName })}
        />
      </div>
    </>
  );
}
