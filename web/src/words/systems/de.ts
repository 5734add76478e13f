import type { TranslationOf } from '../messages.js';
import type { systemsEn } from './en.js';

export const systemsDe: TranslationOf<typeof systemsEn> = {
  'system.nz-credit': 'NZ-Punkte',
  'system.us-semester-hour': 'US-Semesterstunden',
  'system.us-quarter-hour': 'US-Quartalsstunden',
  'system.fictional-credit': 'Punkte',
  'system.units': 'Einheiten',
  'system.hours': 'Std.',
};
