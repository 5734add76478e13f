import type { TranslationOf } from '../messages.js';
import type { systemsEn } from './en.js';

export const systemsEs: TranslationOf<typeof systemsEn> = {
  'system.nz-credit': 'créditos NZ',
  'system.us-semester-hour': 'horas de semestre EE. UU.',
  'system.us-quarter-hour': 'horas de trimestre EE. UU.',
  'system.fictional-credit': 'créditos',
  'system.units': 'unidades',
};
