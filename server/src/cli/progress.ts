import type { SearchProgress } from 'cairn/planning';
import type { CliIo } from './io.js';

const REDRAW_MS = 120;
const CLEAR_LINE = '\r\u001b[K';

/** One line on a terminal that tells how far a search is; silent elsewhere. */
export function progressLine(io: CliIo): {
  readonly show: (progress: SearchProgress) => void;
  /** What to say before the progress from now on. */
  readonly say: (words: string) => void;
  readonly clear: () => void;
} {
  if (!io.showsProgress) {
    return { show: () => undefined, say: () => undefined, clear: () => undefined };
  }
  let drawn = 0;
  let before = '';
  return {
    show: (progress) => {
      const now = performance.now();
      if (now - drawn < REDRAW_MS) return;
      drawn = now;
      io.err(`${CLEAR_LINE}${before}${progressText(progress)}`);
    },
    say: (words) => {
      before = `${words}; `;
    },
    clear: () => io.err(CLEAR_LINE),
  };
}

function progressText({ incumbent, bound, nodes }: SearchProgress): string {
  const best = incumbent === undefined ? 'no plan yet' : `best ${incumbent}`;
  return `searching: ${best}, nothing below ${Math.ceil(bound)}, ${nodes} nodes`;
}
