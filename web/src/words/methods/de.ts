import type { TranslationOf } from '../messages.js';
import type { methodsEn } from './en.js';

export const methodsDe: TranslationOf<typeof methodsEn> = {};
