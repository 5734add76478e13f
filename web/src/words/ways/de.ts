import type { FullTranslationOf } from '../messages.js';
import type { waysEn } from './en.js';

export const waysDe: FullTranslationOf<typeof waysEn> = {
  'ways.by.prior-learning': 'Durch Anerkennung von Vorleistungen',
  'ways.by.exemption': 'Durch Befreiung',
  'ways.by.repeat': 'Wird wiederholt',
  'ways.chance': 'Chance, sie zu bestehen und angerechnet zu bekommen: {chance}',
};
