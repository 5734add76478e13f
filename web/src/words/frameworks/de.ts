import type { TranslationOf } from '../messages.js';
import type { frameworksEn } from './en.js';

export const frameworksDe: TranslationOf<typeof frameworksEn> = {};
