import type { WordKey } from '../../words/words.js';

/** A method told in sentences; the page and `docs/methods.md` show the same ones. */
export interface MethodSection {
  readonly id: string;
  readonly title: WordKey;
  readonly points: readonly WordKey[];
}

/** How answers come about that no formula says, in the order of the page. */
export const METHOD_SECTIONS: readonly MethodSection[] = [
  {
    id: 'levels',
    title: 'methods.levels.title',
    points: [
      'methods.levels.firmest',
      'methods.levels.gap',
      'methods.levels.chain',
      'methods.levels.day',
      'methods.levels.recalled',
      'methods.levels.noRecognition',
    ],
  },
  {
    id: 'credit',
    title: 'methods.credit.title',
    points: [
      'methods.credit.bases',
      'methods.credit.order',
      'methods.credit.range',
      'methods.credit.hours',
      'methods.credit.never',
      'methods.credit.decides',
    ],
  },
  {
    id: 'counting',
    title: 'methods.counting.title',
    points: [
      'methods.counting.once',
      'methods.counting.best',
      'methods.counting.unknown',
      'methods.counting.open',
      'methods.counting.constraints',
    ],
  },
  {
    id: 'planning',
    title: 'methods.planning.title',
    points: [
      'methods.planning.chooses',
      'methods.planning.aims',
      'methods.planning.search',
      'methods.planning.proof',
      'methods.planning.gap',
      'methods.planning.impossible',
      'methods.planning.checked',
    ],
  },
  {
    id: 'limits',
    title: 'methods.limits.title',
    points: [
      'methods.limits.recognition',
      'methods.limits.coverage',
      'methods.limits.recalled',
      'methods.limits.parties',
      'methods.limits.prices',
      'methods.limits.links',
      'methods.limits.weeks',
      'methods.limits.wages',
    ],
  },
];
