/**
 * What may be left out to see whether the rest can be met: a limit of the person by name, one `with`, `without`,
 * `attempts` or `pin` by its unit or holding, a rule or constraint by its id in the graph.
 */
export type Relaxation =
  | 'budget'
  | 'deadline'
  | 'hours'
  | 'calendar'
  | 'breaks'
  | 'languages'
  | 'modes'
  | 'countries'
  | 'prerequisites'
  | 'intakes'
  | 'validity'
  | 'double-counting'
  | `with:${string}`
  | `without:${string}`
  | `attempts:${string}`
  | `pin:${string}`
  | `rule:${string}`
  | `constraint:${string}`;

/** The set of things that are left out. */
export type Relaxed = ReadonlySet<Relaxation>;

/** Nothing is left out. */
export const NOTHING_RELAXED: Relaxed = new Set();
