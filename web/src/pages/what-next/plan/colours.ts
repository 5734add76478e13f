/** Colours of the groups, in an order that colour-blind people can tell apart; each group is named beside it too. */
const SERIES: readonly string[] = [
  'var(--lichen)',
  'var(--water)',
  'var(--ochre)',
  'var(--plum)',
  'var(--slate)',
  'var(--rust)',
];

export function laneColour(index: number): string {
  return SERIES[index % SERIES.length] ?? 'var(--slate)';
}
