import type { Plan } from 'cairn/planning';
import { BadgeCheck, CircleHelp, Hourglass, PenLine, TriangleAlert } from 'lucide-react';
import { Chip } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { ProofView } from './proof-of.js';
import { useProofText } from './useProofText.js';

interface AnswerChipsProps {
  readonly proof: ProofView | undefined;
  readonly isPlanning: boolean;
  readonly plan: Plan | undefined;
  /** The rules of the award were not read in a source. */
  readonly isRecalled: boolean;
}

/** How sure, and on what it rests: short statements under the answer. */
export function AnswerChips({ proof, isPlanning, plan, isRecalled }: AnswerChipsProps) {
  const { say } = useWords();
  const steps = plan?.steps.length ?? 0;
  const assumed = plan?.steps.filter((step) => step.assumed.length > 0).length ?? 0;
  const known = steps - (plan?.fees.unknownSteps ?? 0);
  return (
    <>
      {proof ? <ProofChip proof={proof} /> : null}
      {proof === undefined && isPlanning ? (
        <Chip icon={Hourglass}>{say('next.chip.planning')}</Chip>
      ) : null}
      {steps > 0 && known < steps ? (
        <Chip tone="caution" icon={CircleHelp}>
          {say('next.chip.fees', { known, steps })}
        </Chip>
      ) : null}
      {assumed > 0 ? (
        <Chip tone="caution" icon={PenLine}>
          {say('next.chip.assumed', { count: assumed })}
        </Chip>
      ) : null}
      {isRecalled ? (
        <Chip tone="caution" icon={TriangleAlert}>
          {say('next.chip.recalled')}
        </Chip>
      ) : null}
    </>
  );
}

export function ProofChip({ proof }: { readonly proof: ProofView }) {
  const proofText = useProofText();
  return <Chip {...LOOKS[looksOf(proof)]}>{proofText(proof)}</Chip>;
}

const LOOKS = {
  proven: { tone: 'good', icon: BadgeCheck },
  open: { tone: 'neutral', icon: Hourglass },
  kept: { tone: 'info', icon: PenLine },
  accepted: { tone: 'caution', icon: PenLine },
  broken: { tone: 'bad', icon: TriangleAlert },
} as const;

function looksOf(proof: ProofView): keyof typeof LOOKS {
  if (proof.kind === 'gap' || proof.kind === 'best-so-far') return 'open';
  if (proof.kind !== 'own') return 'proven';
  if (proof.isBroken) return 'broken';
  return proof.accepted > 0 ? 'accepted' : 'kept';
}
