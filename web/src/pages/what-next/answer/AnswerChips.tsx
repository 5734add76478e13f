import type { Plan } from 'cairn/planning';
import { BadgeCheck, CircleHelp, Hourglass, PenLine, TriangleAlert } from 'lucide-react';
import { Chip } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { ProofView } from './proof-of.js';
import { useProofText } from './useProofText.js';

interface AnswerChipsProps {
  readonly proof: ProofView | undefined;
  readonly plan: Plan | undefined;
  /** The rules of the award were not read in a source. */
  readonly isRecalled: boolean;
}

/** How sure, and on what it rests: short statements under the answer. */
export function AnswerChips({ proof, plan, isRecalled }: AnswerChipsProps) {
  const { say } = useWords();
  const steps = plan?.steps.length ?? 0;
  const assumed = plan?.steps.filter((step) => step.assumed.length > 0).length ?? 0;
  const known = steps - (plan?.fees.unknownSteps ?? 0);
  return (
    <>
      {proof ? <ProofChip proof={proof} /> : null}
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
  const isProven = proof.kind !== 'gap' && proof.kind !== 'best-so-far';
  return (
    <Chip tone={isProven ? 'good' : 'neutral'} icon={isProven ? BadgeCheck : Hourglass}>
      {proofText(proof)}
    </Chip>
  );
}
