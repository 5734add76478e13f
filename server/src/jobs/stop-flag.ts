/** A sign between threads: once raised, a search ends at its next look and gives its best plan. */
export type StopFlag = SharedArrayBuffer;

const RAISED = 1;

export function makeStopFlag(): StopFlag {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}

export function raise(flag: StopFlag): void {
  Atomics.store(new Int32Array(flag), 0, RAISED);
}

/** A cheap question, because a search asks it thousands of times a second. */
export function watch(flag: StopFlag): () => boolean {
  const cell = new Int32Array(flag);
  return () => Atomics.load(cell, 0) === RAISED;
}
