import { Button, EmptyState } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

const SAMPLES = [
  { id: 'pacific', ids: ['nz-nzqcf', 'eqf', 'au-aqf'] },
  { id: 'europe', ids: ['de-dqr', 'eqf', 'fr-cncp'] },
  { id: 'isles', ids: ['ie-nfq', 'gb-rqf', 'gb-scqf'] },
] as const;

/** Fewer than two ladders: what will stand here, and three comparisons to begin with. */
export function TooFew({ onChoose }: { readonly onChoose: (ids: readonly string[]) => void }) {
  const { say } = useWords();
  return (
    <EmptyState
      title={say('frameworks.compare.few.title')}
      actions={SAMPLES.map(({ id, ids }) => (
        <Button key={id} onPress={() => onChoose(ids)}>
          {say(`frameworks.compare.sample.${id}`)}
        </Button>
      ))}
    >
      {say('frameworks.compare.few.text')}
    </EmptyState>
  );
}
