import { Ban, CirclePause, CirclePlay, Repeat2 } from 'lucide-react';
import { useState } from 'react';
import { nowUtc } from '../../../app/clock.js';
import type { KeptIssuer } from '../../../app/kept-issuer.js';
import { useOnline } from '../../../app/useOnline.js';
import { Button, SideSheet, Skeleton } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { ApiProblem } from '../ApiProblem.js';
import type { Issued, Issuer } from '../api/issuing-shapes.js';
import { HandOut } from '../issue/HandOut.js';
import { useIssuedOne } from '../useIssuerData.js';
import { ChangeDialog, type IssuedChange } from './ChangeDialog.js';
import { IssuedFacts } from './IssuedFacts.js';
import { stateOn } from './issued-summary.js';

interface IssuedSheetProps {
  readonly access: KeptIssuer;
  readonly issuer: Issuer;
  readonly id: string;
  readonly onClose: () => void;
  readonly onOpen: (id: string) => void;
  readonly onChanged: () => void;
}

/** One issued credential: how it stands, what happened to it, what can be done. */
export function IssuedSheet(props: IssuedSheetProps) {
  const { access, issuer, id, onClose, onOpen, onChanged } = props;
  const { say } = useWords();
  const { data: answer, refetch } = useIssuedOne(access, id);
  const [change, setChange] = useState<IssuedChange>();
  const issued = answer?.kind === 'done' ? answer.value : undefined;
  return (
    <SideSheet
      isOpen
      onClose={onClose}
      title={issued ? (issued.title ?? say('studio.row.erased')) : say('studio.tab.issued')}
      {...(issued ? { actions: <Changes issued={issued} onAsk={setChange} /> } : {})}
    >
      {answer === undefined ? <Skeleton lines={5} /> : null}
      {answer !== undefined && answer.kind !== 'done' ? (
        <ApiProblem answer={answer} onRetry={() => void refetch()} />
      ) : null}
      {issued ? (
        <div className="grid gap-6">
          <IssuedFacts issued={issued} onOpen={onOpen} />
          {issued.content === undefined ? (
            <p className="text-soft">{say('studio.issued.erased')}</p>
          ) : (
            <section>
              <h3 className="mb-3 text-xs font-medium text-soft">{say('studio.handOut.again')}</h3>
              <HandOut issued={issued} content={issued.content} issuerName={issuer.name} />
            </section>
          )}
        </div>
      ) : null}
      {issued && change ? (
        <ChangeDialog
          access={access}
          issued={issued}
          change={change}
          onClose={() => setChange(undefined)}
          onDone={(changed) => {
            setChange(undefined);
            onChanged();
            if (changed.id !== id) onOpen(changed.id);
          }}
        />
      ) : null}
    </SideSheet>
  );
}

interface ChangesProps {
  readonly issued: Issued;
  readonly onAsk: (change: IssuedChange) => void;
}

/** Only what is possible now; a credential without a place in a list can only be issued anew. */
function Changes({ issued, onAsk }: ChangesProps) {
  const { say } = useWords();
  const isOnline = useOnline();
  const state = stateOn(issued, nowUtc());
  const { isRevocable, erasedAt } = issued;
  const isOpen = issued.state !== 'revoked';
  const common = { isDisabled: !isOnline, small: true };
  if (!isOpen) return <p className="text-sm text-soft">{say('studio.change.over')}</p>;
  return (
    <>
      {isRevocable && state !== 'suspended' ? (
        <Button {...common} icon={CirclePause} onPress={() => onAsk('suspend')}>
          {say('studio.change.suspend')}
        </Button>
      ) : null}
      {isRevocable && state === 'suspended' ? (
        <Button {...common} icon={CirclePlay} onPress={() => onAsk('reinstate')}>
          {say('studio.change.reinstate')}
        </Button>
      ) : null}
      {erasedAt === undefined ? (
        <Button {...common} icon={Repeat2} onPress={() => onAsk('reissue')}>
          {say('studio.change.reissue')}
        </Button>
      ) : null}
      {isRevocable ? (
        <Button {...common} kind="danger" icon={Ban} onPress={() => onAsk('revoke')}>
          {say('studio.change.revoke')}
        </Button>
      ) : (
        <p className="basis-full text-xs text-soft">{say('studio.change.never')}</p>
      )}
    </>
  );
}
