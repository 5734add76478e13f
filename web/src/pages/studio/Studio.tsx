import { Globe, KeyRound, LogOut } from 'lucide-react';
import { useState } from 'react';
import type { KeptIssuer } from '../../app/kept-issuer.js';
import { Button, Chip, PageHead, Skeleton, Tabs, useToast } from '../../design/index.js';
import { useWords } from '../../words/index.js';
import { ApiProblem } from './ApiProblem.js';
import type { Issuer } from './api/issuing-shapes.js';
import { BatchView } from './batch/BatchView.js';
import { type BatchWork, NO_BATCH } from './batch/batch-work.js';
import { IssueView } from './issue/IssueView.js';
import { freshWork } from './issue/issue-work.js';
import { IssuedView } from './issued/IssuedView.js';
import { countIssued } from './issued/issued-summary.js';
import { KeysView } from './keys/KeysView.js';
import { useIssuedList, useIssuer, useRefresh } from './useIssuerData.js';

interface StudioProps {
  readonly access: KeptIssuer;
  readonly onForget: () => void;
}

/** One issuer, opened with the token of this device. */
export function Studio({ access, onForget }: StudioProps) {
  const { say } = useWords();
  const toast = useToast();
  const { data: answer, refetch } = useIssuer(access);
  const forget = () => {
    onForget();
    toast({ text: say('studio.forgotten') });
  };
  const leave = (
    <Button small kind="quiet" icon={LogOut} onPress={forget}>
      {say('studio.forget')}
    </Button>
  );
  const issuer = answer?.kind === 'done' ? answer.value : undefined;
  return (
    <>
      <PageHead
        about={say('studio.about')}
        answer={
          issuer ? (
            <IssuedCount access={access} issuer={issuer} />
          ) : (
            say(answer === undefined ? 'studio.answer.opening' : 'studio.answer.closed')
          )
        }
        chips={
          <>
            {issuer ? <ModeChip issuer={issuer} /> : null}
            {leave}
          </>
        }
      />
      <div className="mt-7">
        {answer === undefined ? <Skeleton lines={5} /> : null}
        {issuer ? <StudioTabs access={access} issuer={issuer} /> : null}
        {answer !== undefined && answer.kind !== 'done' ? (
          <ApiProblem answer={answer} onRetry={() => void refetch()} />
        ) : null}
      </div>
    </>
  );
}

/** How much was issued in whose name; read out when it changes. */
function IssuedCount({ access, issuer }: PartProps) {
  const { say } = useWords();
  const { data } = useIssuedList(access);
  const { name } = issuer;
  if (data?.kind !== 'done') return say('studio.answer.named', { name });
  const { all, suspended, revoked } = countIssued(data.value);
  return <span aria-live="polite">{say('studio.answer', { name, all, suspended, revoked })}</span>;
}

function ModeChip({ issuer }: { readonly issuer: Issuer }) {
  const { say } = useWords();
  return issuer.mode === 'did:web' ? (
    <Chip tone="good" icon={Globe}>
      {say('studio.mode.web')}
    </Chip>
  ) : (
    <Chip tone="caution" icon={KeyRound}>
      {say('studio.mode.key')}
    </Chip>
  );
}

interface PartProps {
  readonly access: KeptIssuer;
  readonly issuer: Issuer;
}

function StudioTabs({ access, issuer }: PartProps) {
  const { say } = useWords();
  const [chosen, setChosen] = useState('one');
  const [work, setWork] = useState(() => freshWork());
  const [batch, setBatch] = useState<BatchWork>(NO_BATCH);
  const part = { access, issuer, onChanged: useRefresh(access) };
  return (
    <Tabs
      label={say('studio.title')}
      chosen={chosen}
      onChoose={setChosen}
      tabs={[
        {
          id: 'one',
          label: say('studio.tab.one'),
          content: <IssueView {...part} work={work} onWork={setWork} />,
        },
        {
          id: 'many',
          label: say('studio.tab.many'),
          content: <BatchView {...part} work={batch} onWork={setBatch} />,
        },
        { id: 'issued', label: say('studio.tab.issued'), content: <IssuedView {...part} /> },
        { id: 'keys', label: say('studio.tab.keys'), content: <KeysView {...part} /> },
      ]}
    />
  );
}
