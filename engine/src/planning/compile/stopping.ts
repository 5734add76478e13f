/*
 * Models are made by functions within functions, each of which gives something whole. None of them could do anything
 * with half an answer, so that a request to stop is thrown through all of them and caught in one place.
 */

/** Asked again and again while a model is made; throws where that is to end. */
export type Look = () => void;

/** For what is never stopped. */
export const NEVER_STOPS: Look = () => undefined;

class Stopped extends Error {}

/** What `make` gives, or undefined where it was to stop before that. */
export function unlessStopped<T>(
  shouldStop: (() => boolean) | undefined,
  make: (look: Look) => T,
): T | undefined {
  if (shouldStop === undefined) return make(NEVER_STOPS);
  try {
    return make(() => {
      if (shouldStop()) throw new Stopped();
    });
  } catch (cause) {
    if (cause instanceof Stopped) return undefined;
    throw cause;
  }
}
