/** Past, present and future of a value, for undo and redo. The newest past entry stands last. */
export interface History<T, Name> {
  readonly past: readonly Step<T, Name>[];
  readonly present: T;
  readonly future: readonly Step<T, Name>[];
}

/** A state that can be returned to, and what the change that left it is called. */
export interface Step<T, Name> {
  readonly value: T;
  readonly change: Name;
}

const LONGEST = 100;

export function startHistory<T, Name>(present: T): History<T, Name> {
  return { past: [], present, future: [] };
}

/** Makes `next` the present; a change to the same value leaves the history as it is. */
export function commit<T, Name>(
  history: History<T, Name>,
  next: T,
  change: Name,
): History<T, Name> {
  if (next === history.present) return history;
  const past = [...history.past, { value: history.present, change }].slice(-LONGEST);
  return { past, present: next, future: [] };
}

/** One step back; the same history when there is none. */
export function undo<T, Name>(history: History<T, Name>): History<T, Name> {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.value,
    future: [{ value: history.present, change: last.change }, ...history.future],
  };
}

/** One step forward again; the same history when nothing was undone. */
export function redo<T, Name>(history: History<T, Name>): History<T, Name> {
  const [next, ...future] = history.future;
  if (!next) return history;
  return {
    past: [...history.past, { value: history.present, change: next.change }],
    present: next.value,
    future,
  };
}
