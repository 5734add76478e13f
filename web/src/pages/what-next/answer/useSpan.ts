import { useWords } from '../../../words/index.js';
import { spanOf } from './answer-of.js';

/** "9 weeks", "8 months (35 weeks)" */
export function useSpan(): (weeks: number) => string {
  const { say } = useWords();
  return (weeks) => {
    const { months } = spanOf(weeks);
    return months === undefined
      ? say('next.weeks', { weeks })
      : say('next.months', { months, weeks });
  };
}
