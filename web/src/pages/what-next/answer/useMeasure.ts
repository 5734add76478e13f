import type { Headline } from 'cairn/portfolio';
import { useMemo } from 'react';
import { useReleaseIfReady } from '../../../release/index.js';
import { useFormats, useWords } from '../../../words/index.js';

type Amount = Pick<Headline, 'measure' | 'system'>;

/** How amounts of an award are called. */
export interface MeasureWords {
  /** "units", "credits", "hours of study", "rules" */
  readonly noun: (of: Amount, count: number) => string;
  /** Name of a credit system: our word, else that of the release. */
  readonly system: (id: string) => string;
  /** "5 units", "12 credits (ECTS)" */
  readonly amount: (of: Amount, count: number) => string;
}

export function useMeasure(): MeasureWords {
  const { say, sayAny } = useWords();
  const formats = useFormats();
  const release = useReleaseIfReady();
  return useMemo(() => {
    const noun: MeasureWords['noun'] = ({ measure }, count) =>
      say(`next.noun.${measure}`, { count });
    return {
      noun,
      system: (id) =>
        sayAny(`system.${id}`, release?.frameworks.creditSystems.get(id)?.label ?? id),
      amount: (of, count) =>
        say('next.amount', { value: formats.number(count), noun: noun(of, count) }),
    };
  }, [say, sayAny, formats, release]);
}
