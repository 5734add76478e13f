import type { FullTranslationOf } from '../messages.js';
import type { waysEn } from './en.js';

export const waysEs: FullTranslationOf<typeof waysEn> = {
  'ways.by.prior-learning': 'Por reconocimiento de aprendizajes previos',
  'ways.by.exemption': 'Por exención',
  'ways.by.repeat': 'Se repite',
  'ways.chance': 'Probabilidad de aprobarla y de que cuente: {chance}',
};
