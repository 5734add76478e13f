import { type Holding, type KeptCredential, stateOf, suggestHolding } from 'cairn/portfolio';
import { BadgeCheck } from 'lucide-react';
import { useMemo } from 'react';
import { today } from '../../../app/clock.js';
import { reportIn } from '../../../credentials/index.js';
import { Button, Note } from '../../../design/index.js';
import { useReleaseIfReady } from '../../../release/index.js';
import { useWords } from '../../../words/index.js';
import { useWorkspaceStore } from '../../../workspace/index.js';
import { saysTheSame } from '../scan/says-the-same.js';

interface VerifiedAgainProps {
  readonly holding: Holding;
  readonly kept: KeptCredential;
}

const NO_CATALOGUE = { byAddress: new Map(), byCode: new Map(), byWord: new Map() };

/** A claim whose credential is in order now may count as verified, when the person says so and changed nothing. */
export function VerifiedAgain({ holding, kept }: VerifiedAgainProps) {
  const { say } = useWords();
  const store = useWorkspaceStore();
  const release = useReleaseIfReady();
  const canBe = useMemo(() => {
    const report = reportIn(kept);
    if (!report || !release || holding.state !== 'claimed') return false;
    if (stateOf(report).state !== 'verified') return false;
    // The entry was the person's choice when it was added, so only what the credential states is compared.
    const { unit: _, qualification: _award, ...stated } = holding;
    const data = { index: NO_CATALOGUE, frameworks: release.frameworks };
    return saysTheSame(stated, suggestHolding(report, data, today()));
  }, [holding, kept, release]);
  if (!canBe) return null;
  const verify = () => {
    const { title } = holding;
    store.change({ key: 'shell.change.verified', values: { title } }, (workspace) => ({
      ...workspace,
      holdings: workspace.holdings.map((each) =>
        each.id === holding.id ? { ...each, state: 'verified' as const } : each,
      ),
    }));
  };
  return (
    <Note
      icon={BadgeCheck}
      tone="info"
      actions={
        <Button small onPress={verify}>
          {say('kept.again.do')}
        </Button>
      }
    >
      {say('kept.again')}
    </Note>
  );
}
