import type { TermTable } from './term-table.js';

/**
 * Every unknown name becomes a name in the space of examples; the specifications use it in their examples and vectors.
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#vocabularies
 */
export const EXAMPLES_2: TermTable = {
  vocab: 'https://www.w3.org/ns/credentials/examples#',
  terms: {},
};

const BADGE_PREFIXES = {
  obi: 'https://w3id.org/openbadges#',
  extensions: 'https://w3id.org/openbadges/extensions#',
};

/**
 * The extension of Open Badges 2.0 that says where to apply for the badge.
 *
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/extensions/index.html
 */
export const APPLY_LINK: TermTable = { terms: { ...BADGE_PREFIXES, url: 'extensions:applyLink' } };

/**
 * The extension of Open Badges 2.0 that shows how extensions are written.
 *
 * @see https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/extensions/index.html
 */
export const EXAMPLE_EXTENSION: TermTable = {
  terms: { ...BADGE_PREFIXES, exampleProperty: 'http://schema.org/text' },
};
