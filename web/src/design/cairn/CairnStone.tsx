import { useWords } from '../../words/index.js';
import { type Stone, type StoneState, stonePath } from './stones.js';

/** Full, half, pale, dashed: the fill tells the state without its colour, too. */
const LOOKS: Readonly<
  Record<StoneState, { readonly fill: string; readonly stroke: string; readonly dash: boolean }>
> = {
  verified: { fill: 'var(--lichen)', stroke: 'none', dash: false },
  claimed: { fill: 'var(--stone-claimed)', stroke: 'var(--ochre)', dash: false },
  planned: { fill: 'var(--stone-planned)', stroke: 'var(--slate)', dash: false },
  missing: { fill: 'none', stroke: 'var(--slate)', dash: true },
};

interface CairnStoneProps {
  readonly stone: Stone;
  /** Place from the ground: stones settle one after the other. */
  readonly order: number;
  readonly fine: boolean;
}

export function CairnStone({ stone, order, fine }: CairnStoneProps) {
  const { say } = useWords();
  const { fill, stroke, dash } = LOOKS[stone.state];
  const { id, label, count } = stone;
  const name = count > 1 ? say('design.cairn.stands', { label, count }) : label;
  return (
    <path
      key={id}
      d={stone.path}
      className="settle"
      style={{ animationDelay: `${Math.min(order, 14) * 14}ms` }}
      fill={stone.beside ? 'none' : fill}
      stroke={stone.beside ? 'var(--rust)' : stroke}
      strokeWidth={fine ? 1 : 1.4}
      strokeDasharray={dash && !stone.beside ? (fine ? '2.5 2' : '4 3') : undefined}
    >
      {name ? <title>{name}</title> : null}
    </path>
  );
}

/** The stone in the legend. */
export function StoneSwatch({ state }: { readonly state: StoneState }) {
  const { fill, stroke, dash } = LOOKS[state];
  return (
    <svg width={20} height={12} aria-hidden className="shrink-0">
      <path
        d={stonePath({ x: 10, y: 6, width: 17, height: 9 }, `swatch-${state}`)}
        fill={fill}
        stroke={stroke}
        strokeWidth={1.2}
        strokeDasharray={dash ? '3 2' : undefined}
      />
    </svg>
  );
}
