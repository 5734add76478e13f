import { RefreshCw, WifiOff } from 'lucide-react';
import { Button, Note } from '../design/index.js';
import { useWords } from '../words/index.js';
import type { Recheck } from './useRecheck.js';

/** That credentials are being checked again, or could not be. */
export function RecheckNote({ recheck: { state, check } }: { readonly recheck: Recheck }) {
  const { say } = useWords();
  if (state.kind === 'idle') return null;
  const count = state.ids.length;
  if (state.kind === 'asking') {
    return (
      <p role="status" className="late text-xs text-soft">
        {say('kept.asking', { count })}
      </p>
    );
  }
  return (
    <Note
      icon={WifiOff}
      tone="info"
      actions={
        <Button small icon={RefreshCw} onPress={() => void check(state.ids)}>
          {say('design.retry')}
        </Button>
      }
    >
      {say('kept.unreached', { count })}
    </Note>
  );
}
