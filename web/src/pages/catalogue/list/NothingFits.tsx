import { Button, EmptyState } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

/** No row passes the filters. */
export function NothingFits({ onClear }: { readonly onClear: () => void }) {
  const { say } = useWords();
  return (
    <EmptyState
      title={say('reference.nothing.title')}
      actions={<Button onPress={onClear}>{say('reference.clear')}</Button>}
    >
      {say('reference.nothing.text')}
    </EmptyState>
  );
}
