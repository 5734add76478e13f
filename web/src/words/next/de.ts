import { nextAnswerDe } from './answer/de.js';
import { choicesDe } from './choices/de.js';
import { nextChooseDe } from './choose/de.js';
import { nextImpossibleDe } from './impossible/de.js';
import { nextKeepDe } from './keep/de.js';
import { nextLimitsDe } from './limits/de.js';
import { nextPlanDe } from './plan/de.js';
import { nextRulesDe } from './rules/de.js';
import { nextShareDe } from './share/de.js';
import { nextSurfaceDe } from './surface/de.js';
import { nextWhyDe } from './why/de.js';

/** The words of *What next?*, by subject. */
export const nextDe = {
  ...nextAnswerDe,
  ...nextPlanDe,
  ...nextWhyDe,
  ...choicesDe,
  ...nextSurfaceDe,
  ...nextLimitsDe,
  ...nextImpossibleDe,
  ...nextRulesDe,
  ...nextChooseDe,
  ...nextKeepDe,
  ...nextShareDe,
} as const;
