import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useWidth } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import type { Place } from './CompareSentence.js';
import { LadderLegend } from './LadderLegend.js';
import { LadderLines } from './LadderLines.js';
import { type LadderLayout, layLadders } from './ladder-layout.js';
import { isSameRung, type LadderModel, type Rung } from './ladders.js';
import { type Direction, rungToward } from './move.js';
import { RungButton } from './RungButton.js';

interface LadderChartProps {
  readonly model: LadderModel;
  readonly rung: Rung | undefined;
  readonly places: readonly Place[];
  readonly onSelect: (rung: Rung | undefined) => void;
}

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'before',
  ArrowRight: 'next',
};

/** The ladders side by side. Up and down moves on a ladder, left and right along the lines. */
export function LadderChart({ model, rung, places, onSelect }: LadderChartProps) {
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const layout = useMemo(() => layLadders(model, width || 320), [model, width]);
  const matched = useMemo(() => matchedRungs(places), [places]);
  const move = (event: KeyboardEvent) => {
    const direction = KEYS[event.key];
    const next = direction ? rungToward(model, rung ?? firstRung(model), direction) : undefined;
    if (event.key === 'Escape') onSelect(undefined);
    if (!next) return;
    event.preventDefault();
    onSelect(next);
    frame.current
      ?.querySelector<HTMLElement>(`[data-rung="${CSS.escape(`${next.ladder}:${next.code}`)}"]`)
      ?.focus();
  };
  return (
    <div>
      <div ref={frame} dir="ltr">
        {width > 0 ? (
          <div style={{ width: layout.width }} className="mx-auto">
            <Titles model={model} layout={layout} />
            <div
              role="radiogroup"
              aria-label={say('frameworks.compare.picture.label')}
              onKeyDown={move}
              className="relative"
              style={{ height: layout.height }}
            >
              <LadderLines layout={layout} rung={rung} />
              {layout.boxes.map((box) => (
                <RungButton
                  key={`${box.ladder}:${box.code}`}
                  box={box}
                  model={model}
                  hasTitles={layout.hasTitles}
                  isChosen={isSameRung(rung, box)}
                  isTabStop={isSameRung(rung ?? firstRung(model), box)}
                  strength={matched.get(`${box.ladder}:${box.code}`)}
                  isQuiet={rung !== undefined}
                  onSelect={onSelect}
                />
              ))}
            </div>
          </div>
        ) : null}
      </div>
      <LadderLegend model={model} />
    </div>
  );
}

function Titles({ model, layout }: { readonly model: LadderModel; readonly layout: LadderLayout }) {
  const { say } = useWords();
  return (
    <div className="relative mb-2 h-11">
      {layout.columns.map(({ id, x, width }) => {
        const ladder = model.ladders.find((one) => one.id === id);
        return (
          <div
            key={id}
            className="absolute bottom-0 min-w-0 text-center"
            style={{ insetInlineStart: x, width }}
          >
            <p className="truncate text-sm font-strong" title={ladder?.framework.label}>
              {ladder?.name}
            </p>
            <p className="truncate text-xs text-soft">
              {say('frameworks.compare.levels', { count: ladder?.levels.length ?? 0 })}
            </p>
          </div>
        );
      })}
    </div>
  );
}

/** Where the keyboard enters: the lowest level of the first ladder. */
function firstRung({ ladders }: LadderModel): Rung {
  const first = ladders[0];
  return { ladder: first?.id ?? '', code: first?.levels[0]?.code ?? '' };
}

function matchedRungs(places: readonly Place[]) {
  return new Map(
    places.flatMap(({ match }) =>
      'levels' in match
        ? match.levels.map(({ framework, code }) => [`${framework}:${code}`, match.kind] as const)
        : [],
    ),
  );
}
