import { useFormats, useWords } from '../../../words/index.js';
import type { ProofView, ProvenAim } from './proof-of.js';

const OWN_AIMS: readonly ProvenAim[] = ['recognition', 'awards', 'weights'];

/** How sure a plan is, in words. */
export function useProofText(): (proof: ProofView) => string {
  const { say } = useWords();
  const { share } = useFormats();
  return (proof) => {
    switch (proof.kind) {
      case 'proven':
        if (OWN_AIMS.includes(proof.aim)) {
          return say('wishes.proof', { aim: proof.aim, known: String(proof.knownOnly) });
        }
        return say(proof.knownOnly ? 'next.proof.knownOnly' : 'next.proof.proven', {
          aim: proof.aim,
        });
      case 'step':
        return say('next.proof.step', { known: String(proof.knownOnly) });
      case 'surface':
        return say('next.proof.surface', { known: String(proof.knownOnly) });
      case 'other':
        return say('next.proof.other');
      case 'own':
        return proof.isBroken
          ? say('moves.own.proofBroken')
          : say('moves.own.proof', { accepted: proof.accepted });
      case 'gap':
        return say('next.proof.gap', {
          gap: share(proof.gapShare, proof.gapShare < 0.1 ? 1 : 0),
          searching: String(proof.isSearching),
        });
      case 'best-so-far':
        return say('next.proof.bestSoFar', { searching: String(proof.isSearching) });
      default:
        return proof satisfies never;
    }
  };
}
