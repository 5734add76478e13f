import type { TermTable } from './term-table.js';

/** Terms of the Comprehensive Learner Record 2.0 in its first text.
 *
 * @see https://www.imsglobal.org/spec/clr/v2p0
 */
export const CLR_2_0_0: TermTable = {
  plain: true,
  terms: {
    ClrCredential: {
      is: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrCredential',
      scope: { plain: true, terms: {} },
    },
    ClrSubject: {
      is: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrSubject',
      scope: {
        plain: true,
        terms: {
          cred: 'https://www.w3.org/2018/credentials#',
          obi: 'https://purl.imsglobal.org/spec/ob/v3p0/vocab.html#',
          achievement:
            'https://purl.imsglobal.org/spec/vc/clr/vocab.html#achievement obi:Achievement @set',
          association:
            'https://purl.imsglobal.org/spec/vc/clr/vocab.html#association https://purl.imsglobal.org/spec/vc/clr/vocab.html#Association @set',
          verifiableCredential:
            'https://purl.imsglobal.org/spec/vc/clr/vocab.html#verifiableCredential cred:verifiableCredential @set',
        },
      },
    },
    Association: {
      is: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#Association',
      scope: {
        terms: {
          associationType: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#AssociationType',
          sourceId: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#sourceId xsd:anyURI',
          targetId: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#targetId xsd:anyURI',
        },
      },
    },
  },
};

/** Terms of the Comprehensive Learner Record 2.0 as of its text 2.0.1.
 *
 * @see https://www.imsglobal.org/spec/clr/v2p0
 */
export const CLR_2_0_1: TermTable = {
  plain: true,
  terms: {
    ClrCredential: {
      is: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrCredential',
      scope: {
        plain: true,
        terms: { partial: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#partial xsd:boolean' },
      },
    },
    ClrSubject: {
      is: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#ClrSubject',
      scope: {
        plain: true,
        terms: {
          cred: 'https://www.w3.org/2018/credentials#',
          obi: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
          achievement:
            'https://purl.imsglobal.org/spec/vc/clr/vocab.html#achievement obi:Achievement @set',
          association:
            'https://purl.imsglobal.org/spec/vc/clr/vocab.html#association https://purl.imsglobal.org/spec/vc/clr/vocab.html#Association @set',
          verifiableCredential:
            'https://purl.imsglobal.org/spec/vc/clr/vocab.html#verifiableCredential cred:verifiableCredential @set',
          identifier:
            'https://purl.imsglobal.org/spec/vc/clr/vocab.html#identifier-1 obi:Identifier @set',
        },
      },
    },
    Association: {
      is: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#Association',
      scope: {
        terms: {
          associationType: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#AssociationType',
          sourceId: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#sourceId xsd:anyURI',
          targetId: 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#targetId xsd:anyURI',
        },
      },
    },
  },
};
