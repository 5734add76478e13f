/** Amounts are compared in hundredths; finer ones are not worked out. */
const STEPS = 100;
const MOST_STEPS = 1_000_000;

/** Which totals some choice of amounts can reach. */
export interface ReachableSums {
  /** The largest total that is not above `limit`. */
  readonly atMost: (limit: number) => number;
  /** The smallest total that is not below `limit`; undefined when none is. */
  readonly atLeast: (limit: number) => number | undefined;
}

/**
 * The totals that can be made by taking from each list at most one amount. Where amounts are finer than hundredths
 * or too large, every total is held for possible: the answers are then bounds, not exact.
 */
export function reachableSums(lists: readonly (readonly number[])[]): ReachableSums {
  const most = lists.reduce((sum, list) => sum + Math.max(0, ...list), 0);
  const steps = lists.map((list) => list.map((amount) => Math.round(amount * STEPS)));
  const isWhole = lists.every((list, at) =>
    list.every(
      (amount, position) => Math.abs(amount * STEPS - (steps[at]?.[position] ?? 0)) < 1e-6,
    ),
  );
  if (!isWhole || most * STEPS > MOST_STEPS) return everySum(most);
  const reached = new Uint8Array(Math.round(most * STEPS) + 1);
  reached[0] = 1;
  let top = 0;
  for (const list of steps) {
    for (let total = top; total >= 0; total -= 1) {
      if (reached[total] === 0) continue;
      for (const amount of list) reached[total + amount] = 1;
    }
    top += Math.max(0, ...list);
  }
  return exactSums(reached);
}

function everySum(most: number): ReachableSums {
  return {
    atMost: (limit) => Math.min(limit, most),
    atLeast: (limit) => (limit <= most ? limit : undefined),
  };
}

function exactSums(reached: Uint8Array): ReachableSums {
  return {
    atMost: (limit) => {
      let total = Math.min(reached.length - 1, Math.floor(limit * STEPS + 1e-6));
      while (total > 0 && reached[total] === 0) total -= 1;
      return total / STEPS;
    },
    atLeast: (limit) => {
      let total = Math.max(0, Math.ceil(limit * STEPS - 1e-6));
      while (total < reached.length && reached[total] === 0) total += 1;
      return total < reached.length ? total / STEPS : undefined;
    },
  };
}
