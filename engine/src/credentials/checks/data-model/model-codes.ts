import type { CheckTable } from '../make-check.js';

const REISSUE = 'Ask the issuer to correct it and to issue the credential again.';

/**
 * What a verification can say about the form of a document. The rule that was broken (`ob3-achievement-criteria`) stands
 * in the parameter `rule`, its place in `place`. The order is the order of weight: what comes first explains what follows.
 */
export const DATA_MODEL_CODES = {
  'model-context-missing': {
    area: 'data-model',
    result: 'fail',
    sentence: 'The document does not say which standard gives its words their meaning (@context).',
    remedy: 'Ask the issuer to add "{needed}" as the first line of @context and to sign again.',
  },
  'model-context-first': {
    area: 'data-model',
    result: 'fail',
    sentence: 'Line {line} of @context must be {needed}; here it is {found}.',
    remedy: 'Ask the issuer to put that address at line {line} of @context and to sign again.',
  },
  'model-context-order': {
    area: 'data-model',
    result: 'warn',
    sentence:
      'The address {needed} stands in @context, but not at line {line} as the standard asks.',
    remedy: 'Nothing needs doing to use it; the issuer may reorder @context in new credentials.',
  },
  'model-context-shape': {
    area: 'data-model',
    result: 'fail',
    sentence: '{place} must be a web address or an object; here it is {found}.',
    remedy: REISSUE,
  },
  'model-context-broken': {
    area: 'data-model',
    result: 'fail',
    sentence: 'The words of the document contradict the contexts that it names.',
    remedy: 'Ask the issuer to remove the definitions in @context that change a protected word.',
  },
  'model-context-unknown': {
    area: 'data-model',
    result: 'unknown',
    sentence:
      'We do not know the context {url}, so we cannot tell what all words of the document mean.',
    remedy: 'An operator who knows this context can allow it by its hash.',
  },
  'model-type-undefined': {
    area: 'data-model',
    result: 'fail',
    sentence: 'The type {term} is not defined by any context that the document names.',
    remedy: '{hint}',
  },
  'model-term-undefined': {
    area: 'data-model',
    result: 'fail',
    sentence: 'The word {term} is not defined by any context that the document names.',
    remedy: '{hint}',
  },
  'model-too-hard': {
    area: 'data-model',
    result: 'unknown',
    sentence: 'The document is too large or too tangled to look up the meaning of all its words.',
    remedy: 'Ask the issuer for a simpler credential.',
  },
  'model-wrong-type': {
    area: 'data-model',
    result: 'fail',
    sentence: 'The type of {place} must be {needed}; here it is {found}.',
    remedy: 'Ask the issuer to give {place} the type {needed} and to issue the credential again.',
  },
  'model-missing': {
    area: 'data-model',
    result: 'fail',
    sentence: '{place} is missing; it must be {needed}.',
    remedy: 'Ask the issuer to add {place} and to issue the credential again.',
  },
  'model-one-missing': {
    area: 'data-model',
    result: 'fail',
    sentence: '{place} must have {needed}; it has none of them.',
    remedy: 'Ask the issuer to add one of them and to issue the credential again.',
  },
  'model-empty': {
    area: 'data-model',
    result: 'fail',
    sentence: '{place} must say something; here it is {found}.',
    remedy: REISSUE,
  },
  'model-wrong-shape': {
    area: 'data-model',
    result: 'fail',
    sentence: '{place} must be {needed}; here it is {found}.',
    remedy: 'Ask the issuer to write {place} as {needed} and to issue the credential again.',
  },
  'model-extra-member': {
    area: 'data-model',
    result: 'fail',
    sentence: '{place} must be {needed}; here it is {found} with something else in it.',
    remedy: REISSUE,
  },
  'model-date-order': {
    area: 'data-model',
    result: 'fail',
    sentence: 'The credential ends ({until}) before it begins ({from}).',
    remedy: 'Ask the issuer which of the two dates is meant.',
  },
  'model-repeated': {
    area: 'data-model',
    result: 'fail',
    sentence: '{place} names the same thing twice: {found}.',
    remedy: REISSUE,
  },
  'model-linked-broken': {
    area: 'data-model',
    result: 'fail',
    sentence: 'The address of the {part} ({url}) does not give a {part}.',
    remedy: 'Ask the issuer to publish the {part} at that address again.',
  },
  'model-linked-unreachable': {
    area: 'data-model',
    result: 'unknown',
    sentence: 'The {part} at {url} could not be read: {reason}',
    remedy: 'Try again later or with access to the network.',
  },
  'model-issuer-not-web': {
    area: 'data-model',
    result: 'warn',
    sentence: 'The issuer is not named by a web address, so its profile cannot be compared.',
    remedy: 'Ask the issuer for a web address (https) of its profile.',
  },
  'model-nobody-named': {
    area: 'data-model',
    result: 'warn',
    sentence: 'The credential does not say to whom it was given.',
    remedy: 'Ask the holder by other means whether it is theirs; the issuer may name the person.',
  },
  'model-old-form': {
    area: 'data-model',
    result: 'warn',
    sentence:
      'The credential is written in an older form (VC data model 1.1) than {label} asks for.',
    remedy: 'Nothing needs doing to use it; the issuer may move to VC data model 2.0.',
  },
  'model-odd-value': {
    area: 'data-model',
    result: 'warn',
    sentence: '{place} should be {needed}; here it is {found}.',
    remedy: 'Nothing needs doing to use it; the issuer may correct it in new credentials.',
  },
  'model-more': {
    area: 'data-model',
    result: 'fail',
    sentence: 'There are {count} more places where the document does not have the required form.',
    remedy: REISSUE,
  },
  'model-no-rules': {
    area: 'data-model',
    result: 'unknown',
    sentence: 'We have no rules for the form of this kind of document.',
  },
  'model-good': {
    area: 'data-model',
    result: 'pass',
    sentence: 'The document has the form that its standard asks for.',
  },
} satisfies CheckTable;

/** A code of {@link DATA_MODEL_CODES}. */
export type DataModelCode = keyof typeof DATA_MODEL_CODES;
