import { type JsonObject, listOf } from '../../json.js';
import type { FormatId } from '../../reading.js';
import { blockcerts1Shape, blockcerts2Shape, blockcerts3Shape } from './rules-blockcerts.js';
import { learnerRecordShape } from './rules-clr-2.js';
import { EDC_CREDENTIAL } from './rules-edc.js';
import { BADGE_0_ASSERTION, openBadge1Shape } from './rules-open-badges-1.js';
import { openBadge2Shape } from './rules-open-badges-2.js';
import { openBadge3Shape } from './rules-open-badges-3.js';
import { presentationShape } from './rules-presentation.js';
import { VCDM_1_CREDENTIAL } from './rules-vcdm-1.js';
import { ENVELOPED_CREDENTIAL, VCDM_2_CREDENTIAL } from './rules-vcdm-2.js';
import type { Shape } from './shape.js';

/** How the documents of one format are judged. */
export interface FormatRules {
  readonly shapeOf: (document: JsonObject) => Shape;
  /** The standard asks that every word has a meaning in JSON-LD. */
  readonly needsMeaning?: true;
  /** The form of the data model 1.1 is an older form of this format; its label for the remark. */
  readonly olderForm?: string;
}

/** The rules of each format; formats without rules are not listed. One version of one format is asked, never two at once. */
export const FORMAT_RULES: Readonly<Partial<Record<FormatId, FormatRules>>> = {
  'open-badges-0.5': { shapeOf: () => BADGE_0_ASSERTION },
  'open-badges-1.0': { shapeOf: openBadge1Shape },
  'open-badges-1.1': { shapeOf: openBadge1Shape },
  'open-badges-2.0': { shapeOf: openBadge2Shape },
  'open-badges-3.0': {
    shapeOf: openBadge3Shape,
    needsMeaning: true,
    olderForm: 'Open Badges 3.0',
  },
  'clr-2.0': {
    shapeOf: learnerRecordShape,
    needsMeaning: true,
    olderForm: 'Comprehensive Learner Record 2.0',
  },
  'european-digital-credential-3': { shapeOf: () => EDC_CREDENTIAL },
  'blockcerts-1': { shapeOf: blockcerts1Shape },
  'blockcerts-2': { shapeOf: blockcerts2Shape },
  'blockcerts-3': { shapeOf: blockcerts3Shape },
  'verifiable-credential-1.1': { shapeOf: () => VCDM_1_CREDENTIAL, needsMeaning: true },
  'verifiable-credential-2.0': { shapeOf: credential2Shape, needsMeaning: true },
  'verifiable-presentation': { shapeOf: presentationShape, needsMeaning: true },
};

function credential2Shape(document: JsonObject): Shape {
  return listOf(document.type).includes('EnvelopedVerifiableCredential')
    ? ENVELOPED_CREDENTIAL
    : VCDM_2_CREDENTIAL;
}
