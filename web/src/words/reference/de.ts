import type { TranslationOf } from '../messages.js';
import type { referenceEn } from './en.js';

export const referenceDe: TranslationOf<typeof referenceEn> = {};
