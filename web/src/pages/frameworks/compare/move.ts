import type { Rung } from './ladders.js';

/** What moving needs to know of the ladders. */
export interface Climbable {
  readonly ladders: readonly {
    readonly id: string;
    readonly levels: readonly { readonly code: string }[];
  }[];
  readonly links: readonly { readonly from: Rung; readonly to: Rung }[];
}

export type Direction = 'up' | 'down' | 'before' | 'next';

/**
 * The level that an arrow key leads to: up and down on the same ladder; to a neighbour along a line, or to the same
 * height when no line leads there. Undefined at the edge.
 */
export function rungToward(model: Climbable, from: Rung, direction: Direction): Rung | undefined {
  const place = model.ladders.findIndex(({ id }) => id === from.ladder);
  const ladder = model.ladders[place];
  const step = ladder?.levels.findIndex(({ code }) => code === from.code) ?? -1;
  if (!ladder || step < 0) return undefined;
  if (direction === 'up' || direction === 'down') {
    const level = ladder.levels[step + (direction === 'up' ? 1 : -1)];
    return level ? { ladder: ladder.id, code: level.code } : undefined;
  }
  const other = model.ladders[place + (direction === 'next' ? 1 : -1)];
  if (!other) return undefined;
  const linked = linkedRung(model, from, other.id);
  if (linked) return linked;
  const height = (step + 0.5) / ladder.levels.length;
  const level = other.levels[Math.floor(height * other.levels.length)];
  return level ? { ladder: other.id, code: level.code } : undefined;
}

function linkedRung({ links }: Climbable, rung: Rung, other: string): Rung | undefined {
  const isFrom = ({ ladder, code }: Rung) => ladder === rung.ladder && code === rung.code;
  const onward = links.find(({ from, to }) => isFrom(from) && to.ladder === other);
  const back = links.find(({ from, to }) => isFrom(to) && from.ladder === other);
  return onward?.to ?? back?.from;
}
