import { PenLine, X } from 'lucide-react';
import { Button } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Ways } from './useWays.js';
import { type WayEntry, wayId } from './way-entries.js';

interface WayLinesProps {
  readonly ways: Ways;
  /** Entries of this unit alone, without its title. */
  readonly unit?: string;
}

/** What is said of ways to units, each to change or to leave out. */
export function WayLines({ ways, unit }: WayLinesProps) {
  const { say } = useWords();
  const text = useWayText();
  return (
    <ul className="grid gap-1 empty:hidden">
      {ways.entries(unit).map((way) => {
        const title = ways.titleOf(way.entry.unit);
        return (
          <li key={wayId(way)} className="flex items-start text-sm">
            <span className="min-w-0 grow py-1">
              {unit === undefined ? <span className="block">{title}</span> : null}
              <span className="block text-xs text-soft">{text(way)}</span>
            </span>
            <span className="flex shrink-0">
              <Button
                kind="quiet"
                small
                icon={PenLine}
                iconOnlyLabel={say('wishes.way.change', { title })}
                onPress={() => ways.change(way)}
              />
              <Button
                kind="quiet"
                small
                icon={X}
                iconOnlyLabel={say('wishes.way.forget', { title })}
                onPress={() => ways.forget(way)}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function useWayText(): (way: WayEntry) => string {
  const { say } = useWords();
  const { number, money, day, share } = useFormats();
  return (way) => {
    if (way.about === 'failed') {
      const { attempts, mostAttempts = 0, notBefore } = way.entry;
      return say('wishes.way.failed', {
        attempts,
        most: mostAttempts,
        day: notBefore === undefined ? 'none' : day(notBefore),
      });
    }
    const { kind, weeks, hoursPerWeek = 0, fee, chance } = way.entry;
    return say('wishes.way.recognition', {
      kind,
      weeks,
      hours: number(hoursPerWeek, 1),
      fee: fee === undefined ? say('wishes.way.feeUnknown') : money(fee),
      chance:
        chance === undefined
          ? say('wishes.way.chanceUnknown')
          : say('wishes.way.chance', {
              chance:
                chance.min === chance.max
                  ? share(chance.min)
                  : `${share(chance.min)}–${share(chance.max)}`,
            }),
    });
  };
}
