import type { LevelStrength } from 'cairn/frameworks';

/** Colour, dash and width together say how firm a match is; none of them alone. */
export interface LineLooks {
  readonly stroke: string;
  readonly dash?: string;
  readonly width: number;
}

export const LINE_LOOKS: Readonly<Record<LevelStrength, LineLooks>> = {
  official: { stroke: 'var(--lichen)', width: 2.4 },
  comparison: { stroke: 'var(--water)', dash: '9 4', width: 2 },
  'official-historical': { stroke: 'var(--slate)', dash: '9 3 1.5 3', width: 2 },
  indicative: { stroke: 'var(--ochre)', dash: '0.1 5', width: 2.4 },
};

/** A piece of the line beside its word. */
export function LineSample({ strength }: { readonly strength: LevelStrength }) {
  const { stroke, dash, width } = LINE_LOOKS[strength];
  return (
    <svg width={38} height={10} aria-hidden className="shrink-0">
      <line
        x1={2}
        x2={36}
        y1={5}
        y2={5}
        stroke={stroke}
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinecap={strength === 'indicative' ? 'round' : 'butt'}
      />
    </svg>
  );
}
