import { Undo2, Waypoints } from 'lucide-react';
import { Button, Note } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import type { OtherPlan } from './usePick.js';
import { usePointWords } from './usePointWords.js';

/** Says that the page shows another plan than the best one, and leads back. */
export function PickedNote({
  picked,
  onBack,
}: {
  readonly picked: OtherPlan;
  readonly onBack: () => void;
}) {
  const { say } = useWords();
  const words = usePointWords();
  const values = { weeks: words.weeks(picked), fee: words.fee(picked) };
  return (
    <Note
      icon={Waypoints}
      tone="info"
      actions={
        <Button small icon={Undo2} onPress={onBack}>
          {say('next.stairs.back')}
        </Button>
      }
    >
      <span role="status">
        {picked.from === 'surface'
          ? say('next.surface.looking', { ...values, confirm: words.toConfirm(picked) })
          : say('next.stairs.looking', values)}
      </span>
    </Note>
  );
}
