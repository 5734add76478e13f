import type { Headline } from 'cairn/portfolio';
import { useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';

/** The word after an amount of a headline: "units", "ECTS", "hours". */
export function useMeasureWord({ measure, system }: Headline): (count: number) => string {
  const { say } = useWords();
  const systemName = useSystemName();
  return (count) =>
    measure === 'credits' && system !== undefined
      ? systemName(system)
      : say(`home.measure.${measure}`, { count });
}
