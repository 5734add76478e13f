import type { CheckTable } from '../make-check.js';

const CLAUSE = {
  title: 'VC Data Model 2.0 §4.11 Data Schemas',
  url: 'https://www.w3.org/TR/vc-data-model-2.0/#data-schemas',
};

/** What a verification can say about the schemas that a credential names. */
export const SCHEMA_CODES = {
  'schema-none': {
    area: 'schema',
    result: 'pass',
    sentence: 'The credential names no schema; there is nothing to check.',
  },
  'schema-fits': {
    area: 'schema',
    result: 'pass',
    sentence: 'The credential fits the schema that it names.',
    clause: CLAUSE,
  },
  'schema-fits-unproven': {
    area: 'schema',
    result: 'warn',
    sentence:
      'The credential fits the schema that it names, but nobody checked who signed that schema.',
    remedy: 'Verify the credential at {url} by itself, if the schema matters to you.',
    clause: CLAUSE,
  },
  'schema-broken': {
    area: 'schema',
    result: 'fail',
    sentence: 'The credential does not fit its schema: {place} {cause}.',
    remedy: 'Ask the issuer to correct the credential or the schema that it names.',
    clause: CLAUSE,
  },
  'schema-missing': {
    area: 'schema',
    result: 'fail',
    sentence: 'The schema that the credential names does not exist: {url}.',
    remedy: 'Ask the issuer to publish the schema, or to issue the credential without it.',
    clause: CLAUSE,
  },
  'schema-no-schema': {
    area: 'schema',
    result: 'fail',
    sentence: 'What stands at the address of the schema is no schema: {url}.',
    remedy: 'Ask the issuer to publish the schema, or to issue the credential without it.',
    clause: CLAUSE,
  },
  'schema-unreachable': {
    area: 'schema',
    result: 'unknown',
    sentence: 'The schema at {url} could not be read: {reason}',
    remedy: 'Try again later or with access to the network.',
    clause: CLAUSE,
  },
  'schema-built-in': {
    area: 'schema',
    result: 'unknown',
    sentence:
      'The published 1EdTech schema was not read; its main rules are part of our form check.',
    remedy: 'Try again with access to the network to apply every rule of the schema.',
    clause: CLAUSE,
  },
  'schema-refused': {
    area: 'schema',
    result: 'unknown',
    sentence: 'The schema at {url} is not one that we can run safely: {reason}.',
    remedy: 'Ask the issuer for a simpler schema.',
    clause: CLAUSE,
  },
  'schema-not-run': {
    area: 'schema',
    result: 'unknown',
    sentence: 'We do not run schemas of the kind {kind}.',
    remedy: 'Use a program of the publisher of that kind of schema, if its rules matter to you.',
    clause: CLAUSE,
  },
  'schema-changed': {
    area: 'schema',
    result: 'fail',
    sentence: 'The schema at {url} is not the one that the issuer named: its digest differs.',
    remedy: 'Ask the issuer which text of the schema was meant.',
    clause: CLAUSE,
  },
  'schema-too-many': {
    area: 'schema',
    result: 'unknown',
    sentence: 'The credential names {count} schemas; we looked at the first {limit} only.',
    remedy: 'Ask the issuer for a credential with fewer schemas.',
    clause: CLAUSE,
  },
} satisfies CheckTable;
