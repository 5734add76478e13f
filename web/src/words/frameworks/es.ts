import type { TranslationOf } from '../messages.js';
import type { frameworksEn } from './en.js';

export const frameworksEs: TranslationOf<typeof frameworksEn> = {};
