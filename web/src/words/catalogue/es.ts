import type { TranslationOf } from '../messages.js';
import type { catalogueEn } from './en.js';

export const catalogueEs: TranslationOf<typeof catalogueEn> = {};
