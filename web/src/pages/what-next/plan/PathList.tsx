import { classes } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { lanesOf, type StepRow } from '../data/step-rows.js';
import { laneColour } from './colours.js';
import type { Roving } from './useRoving.js';
import { useStepWords } from './useStepWords.js';

/** On a phone: downwards in time, one under the other, with what comes first in words. */
export function PathList({
  rows,
  nodes,
}: {
  readonly rows: readonly StepRow[];
  readonly nodes: Roving;
}) {
  const describe = useStepWords(rows);
  const { say } = useWords();
  const { day, list } = useFormats();
  const laneIds = lanesOf(rows).map(({ id }) => id);
  const short = new Map(rows.map((row) => [row.unit, row.short]));
  return (
    <ol className="relative">
      {rows.map((row) => (
        <li key={row.unit} className="relative ps-6 pb-3">
          <i className="absolute start-[5px] top-5 bottom-0 w-px bg-line" aria-hidden />
          <i
            className="absolute start-0 top-4 size-2.5 rounded-full"
            style={{ background: laneColour(laneIds.indexOf(row.lane.id)) }}
            aria-hidden
          />
          <button
            type="button"
            {...nodes.propsOf(row)}
            aria-label={describe(row)}
            className={classes(
              'w-full rounded-control border bg-sheet px-3 py-2 text-start text-sm leading-snug',
              nodes.propsOf(row)['aria-pressed'] ? 'border-lichen bg-tint' : 'border-line',
            )}
          >
            <span className="block text-xs text-soft">
              {day(row.startsOn)} · {row.lane.label || say('next.lane.before')}
            </span>
            {row.title}
            {row.after.length > 0 ? (
              <span className="block text-xs text-soft">
                {say('next.path.after', {
                  titles: list(row.after.map((unit) => short.get(unit) ?? unit)),
                })}
              </span>
            ) : null}
          </button>
        </li>
      ))}
    </ol>
  );
}
