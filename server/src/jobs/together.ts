/** One who waits in line. */
interface Waiting<Q, A> {
  readonly question: Q;
  readonly together: symbol | undefined;
  readonly answer: (answer: A) => void;
  readonly fail: (cause: unknown) => void;
  readonly giveUp: ReturnType<typeof setTimeout>;
}

/** How a line is worked on. */
export interface LineOptions<Q, A> {
  /** Groups that are worked on at the same time. */
  readonly atATime: number;
  readonly mostTogether: number;
  readonly mostWaiting: number;
  /** Who waits longer is sent away. */
  readonly startWithinMs: number;
  readonly busy: () => Error;
  readonly runOne: (question: Q) => Promise<A>;
  /** All answers in the order of the questions; when it throws, each question is asked by itself. */
  readonly runMany: (questions: readonly Q[]) => Promise<readonly A[]>;
}

/** A line of questions in front of the threads. */
export interface Line<Q, A> {
  /**
   * Questions of one `together` may travel to a thread in one journey; those without travel alone. Once `gone` is
   * aborted, a question that still waits leaves the line at once and fails with that reason.
   */
  readonly ask: (question: Q, together?: symbol, gone?: AbortSignal) => Promise<A>;
}

/**
 * Keeps questions until a thread is free, and hands over several of one batch at once: a journey to a thread and back
 * costs as much as the work on a small credential. A group that fails is taken apart, so that nobody suffers for a
 * neighbour.
 */
export function openLine<Q, A>(options: LineOptions<Q, A>): Line<Q, A> {
  const { atATime, mostWaiting, startWithinMs, busy } = options;
  const waiting: Waiting<Q, A>[] = [];
  let active = 0;

  function next(): void {
    while (active < atATime && waiting.length > 0) {
      const group = takeGroup(waiting, options.mostTogether);
      active += 1;
      void settle(group, options).finally(() => {
        active -= 1;
        next();
      });
    }
  }

  return {
    ask: (question, together, gone) =>
      new Promise((answer, fail) => {
        if (gone?.aborted) return fail(gone.reason);
        if (waiting.length >= mostWaiting) return fail(busy());
        const leave = (why: unknown) => {
          const place = waiting.findIndex((one) => one.giveUp === giveUp);
          if (place < 0) return;
          clearTimeout(giveUp);
          waiting.splice(place, 1);
          fail(why);
        };
        const giveUp = setTimeout(() => leave(busy()), startWithinMs);
        gone?.addEventListener('abort', () => leave(gone.reason), { once: true });
        waiting.push({ question, together, answer, fail, giveUp });
        next();
      }),
  };
}

/** The first in line, and those right behind it that may travel with it. */
function takeGroup<Q, A>(waiting: Waiting<Q, A>[], most: number): readonly Waiting<Q, A>[] {
  const together = waiting[0]?.together;
  const end = waiting.findIndex((one) => together === undefined || one.together !== together);
  const fitting = together === undefined ? 1 : end < 0 ? waiting.length : end;
  const group = waiting.splice(0, Math.min(fitting, most));
  for (const { giveUp } of group) clearTimeout(giveUp);
  return group;
}

async function settle<Q, A>(
  group: readonly Waiting<Q, A>[],
  options: LineOptions<Q, A>,
): Promise<void> {
  const answers = group.length > 1 ? await tryMany(group, options) : undefined;
  for (const [i, { question, answer, fail }] of group.entries()) {
    const known = answers?.[i];
    if (known !== undefined) answer(known);
    else await options.runOne(question).then(answer, fail);
  }
}

async function tryMany<Q, A>(
  group: readonly Waiting<Q, A>[],
  { runMany }: LineOptions<Q, A>,
): Promise<readonly A[] | undefined> {
  try {
    return await runMany(group.map(({ question }) => question));
  } catch {
    // Which of them it was shows when each is asked by itself.
    return undefined;
  }
}
