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
  const least = Math.ceil(bound);
  if (incumbent === undefined)
    return `searching: no plan yet, nothing below ${least}, ${nodes} nodes`;
  const gap = incumbent === 0 ? 0 : ((incumbent - least) / incumbent) * 100;
  return `searching: best ${incumbent}, nothing below ${least} (gap ${gap.toFixed(1)} %), ${nodes} nodes`;
}
