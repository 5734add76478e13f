import { FileCheck2, FileX2, RotateCcw } from 'lucide-react';
import { Button } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { RunningLines } from './RunningLines.js';
import type { Ways } from './useWays.js';
import { WayLines } from './WayLines.js';
import { wayId } from './way-entries.js';

interface UnitWaysProps {
  readonly unit: string;
  readonly ways: Ways;
}

/** Other ways to one unit: recognition of what the person knows, and a repeat after an attempt. */
export function UnitWays({ unit, ways }: UnitWaysProps) {
  const { say } = useWords();
  const entries = ways.entries(unit);
  const said = new Set(entries.map(({ about }) => about));
  return (
    <div className="mt-3 border-t border-line pt-2 text-sm">
      <RunningLines unit={unit} />
      <WayLines ways={ways} unit={unit} />
      <div className="flex flex-wrap">
        {said.has('recognition') ? null : (
          <Button
            small
            kind="quiet"
            icon={FileCheck2}
            onPress={() => ways.ask(unit, 'recognition')}
          >
            {say('wishes.ask')}
          </Button>
        )}
        {entries
          .filter(({ about }) => about === 'recognition')
          .map((way) => (
            <Button
              key={wayId(way)}
              small
              kind="quiet"
              icon={FileX2}
              onPress={() => ways.refuse(way)}
            >
              {say('wishes.refused')}
            </Button>
          ))}
        {said.has('failed') ? null : (
          <Button small kind="quiet" icon={RotateCcw} onPress={() => ways.ask(unit, 'failed')}>
            {say('wishes.fail')}
          </Button>
        )}
      </div>
    </div>
  );
}
