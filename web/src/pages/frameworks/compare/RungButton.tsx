import type { LevelStrength } from 'cairn/frameworks';
import { classes } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { isPlainLabel } from '../record/level-rows.js';
import type { RungBox } from './ladder-layout.js';
import type { LadderModel, Rung } from './ladders.js';
import { LINE_LOOKS } from './strength-looks.js';

interface RungButtonProps {
  readonly box: RungBox;
  readonly model: LadderModel;
  readonly hasTitles: boolean;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  /** How firmly it answers the chosen level. */
  readonly strength: LevelStrength | undefined;
  /** Another level is chosen. */
  readonly isQuiet: boolean;
  readonly onSelect: (rung: Rung | undefined) => void;
}

/** One level of one ladder. */
export function RungButton(props: RungButtonProps) {
  const { box, model, hasTitles, isChosen, isTabStop, strength, isQuiet, onSelect } = props;
  const level = model.ladders
    .find(({ id }) => id === box.ladder)
    ?.levels.find(({ code }) => code === box.code);
  const label = useRungLabel(model, box);
  const title = level?.titles[0] ?? (level && !isPlainLabel(level) ? level.label : undefined);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a level is chosen with arrows in two directions, which native radios cannot do
    <button
      type="button"
      role="radio"
      aria-checked={isChosen}
      aria-label={label}
      title={level?.titles.join(', ')}
      tabIndex={isTabStop ? 0 : -1}
      data-rung={`${box.ladder}:${box.code}`}
      onClick={() => onSelect(isChosen ? undefined : { ladder: box.ladder, code: box.code })}
      className={classes(
        'absolute flex items-center gap-2 overflow-hidden rounded-control border bg-sheet px-2 text-start transition-colors hover:border-edge',
        hasTitles ? '' : 'justify-center',
        isChosen ? 'border-ink bg-tint' : 'border-line',
        isQuiet && !isChosen && !strength && 'text-soft',
      )}
      style={{
        insetInlineStart: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        ...(strength ? { borderColor: LINE_LOOKS[strength].stroke, borderWidth: 2 } : {}),
      }}
    >
      <span className="display shrink-0 text-[1rem]">{box.code}</span>
      {hasTitles && title !== undefined ? (
        <span className="min-w-0 truncate text-xs">{title}</span>
      ) : null}
    </button>
  );
}

/** "NZQCF 7, Bachelor Degree; to EQF 6: joint study". */
function useRungLabel({ ladders, links, stubs }: LadderModel, rung: Rung): string {
  const { say } = useWords();
  const { list } = useFormats();
  const ladder = ladders.find(({ id }) => id === rung.ladder);
  const level = ladder?.levels.find(({ code }) => code === rung.code);
  const nameOf = (id: string) => ladders.find((one) => one.id === id)?.name ?? id;
  const isHere = ({ from }: { readonly from: Rung }) =>
    from.ladder === rung.ladder && from.code === rung.code;
  const found = links.filter(isHere).map(({ to, strength }) =>
    say('frameworks.compare.place.found', {
      framework: nameOf(to.ladder),
      code: to.code,
      basis: say(`level.${strength}`),
    }),
  );
  const ended = stubs
    .filter(isHere)
    .map(({ to, kind }) =>
      kind === 'none'
        ? say('frameworks.compare.place.none', { framework: nameOf(to) })
        : say('frameworks.compare.place.below', { framework: nameOf(to) }),
    );
  const name = say('frameworks.level.name', { framework: ladder?.name ?? '', code: rung.code });
  const places = [...found, ...ended];
  const titles = level?.titles.slice(0, 2).join(', ') ?? '';
  return [name, titles, places.length > 0 ? list(places) : ''].filter(Boolean).join('; ');
}
