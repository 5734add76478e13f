import { nextAnswerEn } from './answer/en.js';
import { choicesEn } from './choices/en.js';
import { nextChooseEn } from './choose/en.js';
import { nextImpossibleEn } from './impossible/en.js';
import { nextKeepEn } from './keep/en.js';
import { nextLimitsEn } from './limits/en.js';
import { nextPlanEn } from './plan/en.js';
import { nextRulesEn } from './rules/en.js';
import { nextShareEn } from './share/en.js';
import { nextSurfaceEn } from './surface/en.js';
import { nextWhyEn } from './why/en.js';

/** The words of *What next?*, by subject. */
export const nextEn = {
  ...nextAnswerEn,
  ...nextPlanEn,
  ...nextWhyEn,
  ...choicesEn,
  ...nextSurfaceEn,
  ...nextLimitsEn,
  ...nextImpossibleEn,
  ...nextRulesEn,
  ...nextChooseEn,
  ...nextKeepEn,
  ...nextShareEn,
} as const;
