import type { TranslationOf } from '../messages.js';
import type { referenceEn } from './en.js';

export const referenceEs: TranslationOf<typeof referenceEn> = {};
