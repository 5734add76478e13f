import type { PlanAim } from 'cairn/planning';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

interface AimOrderProps {
  readonly aims: readonly PlanAim[];
  readonly onChange: (aims: readonly PlanAim[]) => void;
}

const ALL: readonly PlanAim[] = ['time', 'cost', 'risk'];

/** What matters most, first; buttons move an aim up and down. */
export function AimOrder({ aims, onChange }: AimOrderProps) {
  const { say } = useWords();
  const order = [...aims, ...ALL.filter((aim) => !aims.includes(aim))];
  const move = (from: number, to: number) => onChange(moved(order, from, to));
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{say('next.if.aims')}</legend>
      <ol className="grid gap-1">
        {order.map((aim, i) => (
          <li
            key={aim}
            className="flex items-center gap-2 rounded-control border border-line bg-sheet ps-3 text-sm"
          >
            <span className="numerals text-soft">{i + 1}</span>
            <span className="grow">{say(`next.aim.${aim}`)}</span>
            <Button
              kind="quiet"
              small
              icon={ArrowUp}
              isDisabled={i === 0}
              iconOnlyLabel={say('next.if.aimUp', { aim: say(`next.aim.${aim}`) })}
              onPress={() => move(i, i - 1)}
            />
            <Button
              kind="quiet"
              small
              icon={ArrowDown}
              isDisabled={i === order.length - 1}
              iconOnlyLabel={say('next.if.aimDown', { aim: say(`next.aim.${aim}`) })}
              onPress={() => move(i, i + 1)}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

/** A list with one entry at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_, i) => i !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
