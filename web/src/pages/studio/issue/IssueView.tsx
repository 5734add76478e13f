import type { KeptIssuer } from '../../../app/kept-issuer.js';
import { Button, Section } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { randomKey } from '../api/ask-api.js';
import type { Issued, Issuer } from '../api/issuing-shapes.js';
import { IssueForm } from './IssueForm.js';
import { OwnReport } from './OwnReport.js';
import { EMPTY_ORDER, type OrderDraft } from './order-draft.js';

/** What is being written; it outlives a look at another tab. */
export interface IssueWork {
  readonly draft: OrderDraft;
  /** Changes with each new credential, so that a repeated press issues nothing twice. */
  readonly repeatKey: string;
  readonly issued?: Issued;
}

export function freshWork(draft: OrderDraft = EMPTY_ORDER): IssueWork {
  return { draft, repeatKey: randomKey() };
}

export interface IssueViewProps {
  readonly access: KeptIssuer;
  readonly issuer: Issuer;
  readonly work: IssueWork;
  readonly onWork: (work: IssueWork) => void;
  readonly onChanged: () => void;
}

/** One credential: written, issued, verified, handed out. */
export function IssueView(props: IssueViewProps) {
  const { say } = useWords();
  const { issuer, work, onWork } = props;
  if (!work.issued) return <IssueForm {...props} />;
  const again = { ...work.draft, email: '', recipientId: '', recipientName: '', result: '' };
  return (
    <OwnReport key={work.issued.id} issued={work.issued} issuerName={issuer.name}>
      <Section title={say('studio.issued.next')}>
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => onWork(freshWork(again))}>{say('studio.issue.sameAgain')}</Button>
          <Button kind="quiet" onPress={() => onWork(freshWork())}>
            {say('studio.issue.another')}
          </Button>
        </div>
      </Section>
    </OwnReport>
  );
}
