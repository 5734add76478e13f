/**
 * Works on several items at a time and gives the results in the order of the items. Takes the next item only when
 * there is room, so that a long batch never lies in memory as a whole.
 */
export async function* inOrder<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  atATime: number,
  work: (item: T, index: number) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  let index = 0;
  for await (const item of items) {
    const result = work(item, index);
    index += 1;
    // Who waits for it hears of its failure; until then it must not count as unheard.
    result.catch(() => undefined);
    running.push(result);
    const [first] = running;
    if (first && running.length >= atATime) {
      yield await first;
      running.shift();
    }
  }
  for (const result of running) yield await result;
}
