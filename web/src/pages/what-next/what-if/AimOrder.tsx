import type { PlanAim } from 'cairn/planning';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { Button } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';

interface AimOrderProps {
  readonly aims: readonly PlanAim[];
  /** Weights stand in place of the order. */
  readonly areWeighed: boolean;
  readonly onChange: (aims: readonly PlanAim[]) => void;
}

const ALWAYS: readonly PlanAim[] = ['time', 'cost', 'risk'];
/** Aims that count only when they are named. */
const FURTHER = ['recognition', 'awards'] as const;

/** What matters most, first; buttons move an aim up and down. Two further aims can be added. */
export function AimOrder({ aims, areWeighed, onChange }: AimOrderProps) {
  const { say } = useWords();
  const order = [...aims, ...ALWAYS.filter((aim) => !aims.includes(aim))];
  const further = FURTHER.filter((aim) => !aims.includes(aim));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{say('next.if.aims')}</legend>
      {areWeighed ? <p className="text-xs text-soft">{say('wishes.aim.weighed')}</p> : null}
      <ol className="grid gap-1">
        {order.map((aim, i) => (
          <AimLine
            key={aim}
            aim={aim}
            place={i}
            last={order.length - 1}
            onMove={(to) => onChange(moved(order, i, to))}
            onDrop={() => onChange(order.filter((other) => other !== aim))}
          />
        ))}
      </ol>
      {further.length > 0 ? <p className="text-xs text-soft">{say('wishes.aim.also')}</p> : null}
      {further.map((aim) => (
        <div key={aim} className="-mt-1">
          <Button
            kind="quiet"
            small
            icon={Plus}
            // First, because an aim that stands behind others seldom decides anything.
            onPress={() => onChange([aim, ...order])}
          >
            {say(`next.aim.${aim}`)}
          </Button>
        </div>
      ))}
      {FURTHER.filter((aim) => aims.includes(aim)).map((aim) => (
        <p key={aim} className="text-xs text-soft">
          {say(`wishes.aim.${aim}.need`)}
        </p>
      ))}
    </fieldset>
  );
}

interface AimLineProps {
  readonly aim: PlanAim;
  readonly place: number;
  readonly last: number;
  readonly onMove: (to: number) => void;
  readonly onDrop: () => void;
}

function AimLine({ aim, place, last, onMove, onDrop }: AimLineProps) {
  const { say } = useWords();
  const name = say(`next.aim.${aim}`);
  return (
    <li className="flex items-center gap-2 rounded-control border border-line bg-sheet ps-3 text-sm">
      <span className="numerals text-soft">{place + 1}</span>
      <span className="grow py-1">{name}</span>
      {ALWAYS.includes(aim) ? null : (
        <Button
          kind="quiet"
          small
          icon={X}
          iconOnlyLabel={say('wishes.aim.drop', { aim: name })}
          onPress={onDrop}
        />
      )}
      <Button
        kind="quiet"
        small
        icon={ArrowUp}
        isDisabled={place === 0}
        iconOnlyLabel={say('next.if.aimUp', { aim: name })}
        onPress={() => onMove(place - 1)}
      />
      <Button
        kind="quiet"
        small
        icon={ArrowDown}
        isDisabled={place === last}
        iconOnlyLabel={say('next.if.aimDown', { aim: name })}
        onPress={() => onMove(place + 1)}
      />
    </li>
  );
}

/** A list with one entry at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = list.filter((_, i) => i !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
