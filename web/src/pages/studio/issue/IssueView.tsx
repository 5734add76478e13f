import { Button, Section } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { IssueForm } from './IssueForm.js';
import { freshWork, type IssueViewProps } from './issue-work.js';
import { OwnReport } from './OwnReport.js';

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
