import { Stamp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useOnline } from '../../../app/useOnline.js';
import { Button } from '../../../design/index.js';
import { useReleaseIfReady } from '../../../release/index.js';
import { useWords } from '../../../words/index.js';
import { ApiProblem } from '../ApiProblem.js';
import type { NotDone } from '../api/ask-api.js';
import { issueOne } from '../api/issuer-calls.js';
import { AchievementFields } from './AchievementFields.js';
import { DetailFields } from './DetailFields.js';
import type { IssueViewProps } from './issue-work.js';
import { OrderPreview } from './OrderPreview.js';
import { type OrderDraft, type OrderField, orderProblems, toOrder } from './order-draft.js';
import { RecipientFields } from './RecipientFields.js';

/** What is issued to whom, beside what the credential will say. */
export function IssueForm({ access, issuer, work, onWork, onChanged }: IssueViewProps) {
  const { say } = useWords();
  const release = useReleaseIfReady();
  const isOnline = useOnline();
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<NotDone>();
  const { draft, repeatKey } = work;
  const problems = orderProblems(draft);
  const change = (part: Partial<OrderDraft>) => onWork({ ...work, draft: { ...draft, ...part } });
  const errorOf = (field: OrderField) => {
    const problem = isTried ? problems[field] : undefined;
    return problem && say(`studio.error.${problem}`);
  };
  const issue = async () => {
    setIsTried(true);
    setFailure(undefined);
    if (Object.keys(problems).length > 0) return;
    setIsBusy(true);
    const answer = await issueOne(access, toOrder(draft, release), repeatKey);
    setIsBusy(false);
    if (answer.kind !== 'done') return setFailure(answer);
    onWork({ ...work, issued: answer.value });
    onChanged();
  };
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_300px]">
      <form
        className="grid min-w-0 content-start gap-8"
        onSubmit={(event) => {
          event.preventDefault();
          void issue();
        }}
      >
        <Group title={say('studio.issue.what')}>
          <AchievementFields
            label={say('studio.issue.find')}
            draft={draft}
            change={change}
            error={errorOf('title')}
          />
        </Group>
        <Group title={say('studio.issue.who')}>
          <RecipientFields draft={draft} change={change} errorOf={errorOf} />
        </Group>
        <Group title={say('studio.issue.details')}>
          <DetailFields draft={draft} change={change} errorOf={errorOf} />
        </Group>
        {failure ? <ApiProblem answer={failure} /> : null}
        <div className="flex flex-wrap items-center gap-3">
          <Button kind="primary" type="submit" icon={Stamp} isDisabled={isBusy || !isOnline}>
            {say('studio.issue.confirm')}
          </Button>
          <p className="text-xs text-soft" aria-live="polite">
            {isBusy ? say('studio.issue.busy') : say('studio.issue.note')}
          </p>
        </div>
      </form>
      <OrderPreview draft={draft} issuer={issuer} />
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-4">
      <legend className="mb-3 text-sm font-strong">{title}</legend>
      {children}
    </fieldset>
  );
}
