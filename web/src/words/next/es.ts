import { nextAnswerEs } from './answer/es.js';
import { choicesEs } from './choices/es.js';
import { nextChooseEs } from './choose/es.js';
import { nextImpossibleEs } from './impossible/es.js';
import { nextKeepEs } from './keep/es.js';
import { nextLimitsEs } from './limits/es.js';
import { nextPlanEs } from './plan/es.js';
import { nextRulesEs } from './rules/es.js';
import { nextShareEs } from './share/es.js';
import { nextSurfaceEs } from './surface/es.js';
import { nextWhyEs } from './why/es.js';

/** The words of *What next?*, by subject. */
export const nextEs = {
  ...nextAnswerEs,
  ...nextPlanEs,
  ...nextWhyEs,
  ...choicesEs,
  ...nextSurfaceEs,
  ...nextLimitsEs,
  ...nextImpossibleEs,
  ...nextRulesEs,
  ...nextChooseEs,
  ...nextKeepEs,
  ...nextShareEs,
} as const;
