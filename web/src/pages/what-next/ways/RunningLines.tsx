import { X } from 'lucide-react';
import { Button, useToast } from '../../../design/index.js';
import { useSharedRelease } from '../../../release/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useWorkspace, useWorkspaceStore } from '../../../workspace/index.js';
import { type RunningUnit, runningUnits, withoutRunning } from '../own/running-units.js';

/** Units that run, with what is left of each, and the way to take them back; `unit`: that one alone. */
export function RunningLines({ unit: wanted }: { readonly unit?: string }) {
  const { workspace } = useWorkspace();
  const running = runningUnits(workspace).filter(
    ({ unit }) => wanted === undefined || unit.id === wanted,
  );
  return (
    <ul className="grid gap-1 empty:hidden">
      {running.map((one) => (
        <RunningLine key={one.unit.id} {...one} />
      ))}
    </ul>
  );
}

function RunningLine({ unit, rest }: RunningUnit) {
  const { say } = useWords();
  const { day, number } = useFormats();
  const store = useWorkspaceStore();
  const toast = useToast();
  const shared = useSharedRelease();
  const { title } = unit;
  const [start] = rest.starts ?? [];
  const remove = () => {
    const known = shared?.catalogue.units ?? new Map();
    store.change({ key: 'shell.change.remove', values: { title } }, (before) =>
      withoutRunning(before, unit.id, known),
    );
    toast({ text: say('wishes.running.done', { title }), undo: () => store.undo() });
  };
  return (
    <li className="flex items-start text-sm">
      <span className="min-w-0 grow py-1">
        <span className="block">{title}</span>
        <span className="numerals block text-xs text-soft">
          {say('wishes.running.left', {
            day: start === undefined ? '' : day(start),
            weeks: rest.durationWeeks ?? 0,
            hours: number(rest.hoursPerWeek ?? 0, 1),
          })}
        </span>
      </span>
      <Button
        kind="quiet"
        small
        icon={X}
        iconOnlyLabel={say('wishes.running.forget', { title })}
        onPress={remove}
      />
    </li>
  );
}
