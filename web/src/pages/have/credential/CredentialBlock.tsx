import type { Holding, KeptCredential } from 'cairn/portfolio';
import { FileText, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import {
  NewsNote,
  QuestionList,
  type Recheck,
  RecheckNote,
  ReportView,
  reportIn,
} from '../../../credentials/index.js';
import { Button, Dialog } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useWorkspace } from '../../../workspace/index.js';
import { LastGood } from './LastGood.js';
import { PassOn } from './PassOn.js';
import { VerifiedAgain } from './VerifiedAgain.js';

interface CredentialBlockProps {
  readonly holding: Holding;
  readonly kept: KeptCredential;
  readonly recheck: Recheck;
}

/** The credential behind a holding: four answers with their day, what changed, and what can be done with it. */
export function CredentialBlock({ holding, kept, recheck }: CredentialBlockProps) {
  const { say } = useWords();
  const { moment } = useFormats();
  const { workspace } = useWorkspace();
  const [isOpen, setOpen] = useState(false);
  const report = reportIn(kept);
  const isAsking = recheck.state.kind === 'asking' && recheck.state.ids.includes(kept.id);
  return (
    <section className="grid min-w-0 gap-3">
      <div>
        <h3 className="text-xs font-medium text-soft">{say('kept.title')}</h3>
        <p className="text-sm">
          {report
            ? say('kept.checkedOn', { moment: moment(report.checkedAt) })
            : say('kept.notChecked')}
        </p>
      </div>
      <NewsNote workspace={{ ...workspace, credentials: [kept] }} isInside />
      {report ? <QuestionList report={report} /> : null}
      <LastGood kept={kept} />
      <VerifiedAgain holding={holding} kept={kept} />
      {recheck.state.kind === 'failed' ? <RecheckNote recheck={recheck} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button
          small
          icon={RefreshCw}
          isDisabled={isAsking}
          onPress={() => void recheck.check([kept.id])}
        >
          {say(isAsking ? 'kept.checking' : 'kept.check')}
        </Button>
        {report ? (
          <Button small icon={FileText} onPress={() => setOpen(true)}>
            {say('kept.report')}
          </Button>
        ) : null}
        <PassOn holding={holding} kept={kept} />
      </div>
      {report ? (
        <Dialog title={kept.title} isOpen={isOpen} onClose={() => setOpen(false)}>
          <ReportView report={report} content={kept.content} />
        </Dialog>
      ) : null}
    </section>
  );
}
