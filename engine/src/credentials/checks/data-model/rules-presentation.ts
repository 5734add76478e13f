import { type JsonObject, listOf, objectOf } from '../../json.js';
import { contextBegins } from './context-rules.js';
import { typesAreWords } from './extra-rules.js';
import { judgeShape } from './judge-shape.js';
import { ANY_URL, isDataUrl, OBJECT, OBJECT_OR_TOKEN } from './needs.js';
import { VCDM_1_CONTEXT } from './rules-vcdm-1.js';
import {
  ENVELOPED_CREDENTIAL,
  PROOF,
  typedPart,
  VCDM_2_CONTEXT,
  vcdm2Clause,
} from './rules-vcdm-2.js';
import type { ExtraRule, Shape } from './shape.js';

const CLAUSE = vcdm2Clause('§4.13 Verifiable Presentations', 'verifiable-presentations');

const HOLDER: Shape = {
  id: 'presentation-holder',
  words: 'an object with an id that is a URL',
  clause: CLAUSE,
  members: { id: { required: true, need: ANY_URL } },
};

const TERMS = typedPart('presentation-terms', 'an object with a type', CLAUSE);

/** The credentials inside have reports of their own; here only their wrapping is judged. */
const wrapsCredentials: ExtraRule = ({ object, path }) => {
  const value = object.verifiableCredential;
  return listOf(value).flatMap((item, i) => {
    const inner = objectOf(item);
    const at = Array.isArray(value) ? `[${i}]` : '';
    const place = { object: inner ?? {}, path: `${path}.verifiableCredential${at}` };
    return inner ? judgeShape(isEnveloped(inner) ? ENVELOPED_CREDENTIAL : INNER, place) : [];
  });
};

const INNER: Shape = {
  id: 'presentation-credential',
  words: 'a credential (object)',
  clause: CLAUSE,
  types: ['VerifiableCredential'],
  members: {},
};

/** A presentation of VC data model 2.0. */
export const VCDM_2_PRESENTATION: Shape = {
  id: 'presentation2',
  words: 'a verifiable presentation (object)',
  clause: CLAUSE,
  types: ['VerifiablePresentation'],
  members: {
    id: { need: ANY_URL },
    holder: { need: ANY_URL, shape: () => HOLDER },
    verifiableCredential: { many: true, need: { ...OBJECT, words: 'a credential (object)' } },
    termsOfUse: { many: true, shape: () => TERMS },
    proof: { many: true, shape: () => PROOF },
  },
  also: [contextBegins([{ url: VCDM_2_CONTEXT }]), typesAreWords, wrapsCredentials],
};

/** A presentation of VC data model 1.1: tokens may stand beside objects. */
export const VCDM_1_PRESENTATION: Shape = {
  ...VCDM_2_PRESENTATION,
  id: 'presentation1',
  clause: {
    title: 'VC Data Model 1.1 §4.10 Presentations',
    url: 'https://www.w3.org/TR/vc-data-model/#presentations-0',
  },
  members: {
    ...VCDM_2_PRESENTATION.members,
    verifiableCredential: { many: true, need: OBJECT_OR_TOKEN },
  },
  also: [contextBegins([{ url: VCDM_1_CONTEXT }]), typesAreWords],
};

/** The rules that a presentation chooses by its first context. */
export function presentationShape(document: JsonObject): Shape {
  const type = listOf(document.type);
  if (type.includes('EnvelopedVerifiablePresentation')) return ENVELOPED_CREDENTIAL;
  return listOf(document['@context'])[0] === VCDM_1_CONTEXT
    ? VCDM_1_PRESENTATION
    : VCDM_2_PRESENTATION;
}

function isEnveloped(item: JsonObject): boolean {
  return isDataUrl(item.id) || listOf(item.type).includes('EnvelopedVerifiableCredential');
}
