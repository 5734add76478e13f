import { useMemo } from 'react';
import { useFormats, useWords } from '../../words/index.js';
import { CairnStone, StoneSwatch } from './CairnStone.js';
import { drawCairn, LARGE, SMALL, type StoneItem } from './stones.js';
import { cairnSummary, summaryText } from './summary.js';

interface CairnProps {
  readonly items: readonly StoneItem[];
  /** Surplus: held, but it does not count. */
  readonly beside: readonly StoneItem[];
  readonly size?: 'large' | 'small';
  /** What `amount` counts, in words: "units", "ECTS". */
  readonly measure?: string;
  /** A picture without meaning of its own, beside a text that says everything. */
  readonly decorative?: boolean;
  /** Direct labels at the side; on by default for the large picture. */
  readonly legend?: boolean;
}

/** The signature picture: width = credit, fill = state, dashed = missing, beside = does not count. */
export function Cairn(props: CairnProps) {
  const { items, beside, size = 'large', measure = '', decorative = false } = props;
  const words = useWords();
  const formats = useFormats();
  const drawing = useMemo(
    () => drawCairn(items, beside, size === 'large' ? LARGE : SMALL),
    [items, beside, size],
  );
  const summary = cairnSummary(items, beside);
  const label = summaryText(summary, measure, { words, formats });
  const { top } = drawing;
  const legend = props.legend ?? size === 'large';
  const hasSide = drawing.stones.some((stone) => stone.beside);
  const side = drawing.stones.filter((stone) => stone.beside);
  const sideTop = Math.min(...side.map((stone) => stone.y - stone.height / 2), drawing.ground);
  return (
    <div
      className={
        size === 'large'
          ? 'flex w-full items-end justify-center gap-4 max-sm:gap-2 md:max-lg:flex-col md:max-lg:items-center'
          : 'inline-flex shrink-0'
      }
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label; a title would be read twice */}
      <svg
        viewBox={`0 ${top} ${drawing.width} ${drawing.height - top}`}
        width={size === 'small' ? drawing.width : undefined}
        height={size === 'small' ? drawing.height - top : undefined}
        className={
          size === 'large'
            ? 'min-w-0 max-w-[300px] grow basis-48 md:max-lg:w-full md:max-lg:grow-0 md:max-lg:basis-auto'
            : 'shrink-0'
        }
        {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      >
        <line
          x1={2}
          x2={drawing.width - 2}
          y1={drawing.ground + 1}
          y2={drawing.ground + 1}
          stroke="var(--line)"
          strokeWidth={size === 'large' ? 1.5 : 1}
        />
        {drawing.stones.map((stone, i) => (
          <CairnStone key={stone.id} stone={stone} order={i} fine={size === 'small'} />
        ))}
        {hasSide && size === 'large' ? (
          <text
            x={side[0]?.x ?? 0}
            y={sideTop - 8}
            textAnchor="middle"
            fontSize={11}
            fill="var(--ink-soft)"
          >
            {words.say('design.cairn.besideShort')}
          </text>
        ) : null}
      </svg>
      {legend ? (
        <ul
          className="numerals shrink-0 self-start pt-3 text-xs font-medium md:max-lg:flex md:max-lg:flex-wrap md:max-lg:gap-x-3 md:max-lg:self-center md:max-lg:pt-0"
          aria-hidden
        >
          {summary.amounts.map(({ state, amount }) => (
            <li key={state} className="flex items-center gap-2 py-0.5">
              <StoneSwatch state={state} />
              {words.say(`design.cairn.${state}`, { amount: formats.number(amount, 1) })}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The picture's twin in words: "7 of 12 units: 3 verified, 4 claimed, 5 missing". */
export function CairnText({
  items,
  beside,
  measure = '',
}: Pick<CairnProps, 'items' | 'beside' | 'measure'>) {
  const words = useWords();
  const formats = useFormats();
  return <>{summaryText(cairnSummary(items, beside), measure, { words, formats })}</>;
}
