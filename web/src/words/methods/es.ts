import type { TranslationOf } from '../messages.js';
import type { methodsEn } from './en.js';

export const methodsEs: TranslationOf<typeof methodsEn> = {};
