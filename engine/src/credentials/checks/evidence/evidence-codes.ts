import type { CheckTable } from '../make-check.js';

const CLAUSE = {
  title: 'Open Badges 3.0, Evidence',
  url: 'https://www.imsglobal.org/spec/ob/v3p0/#evidence',
};

/** Checks of area `evidence-links`. They never decide: what evidence is worth, a person judges. */
export const EVIDENCE_CODES = {
  'evidence-none': {
    area: 'evidence-links',
    result: 'pass',
    sentence: 'It points to no evidence elsewhere.',
  },
  'evidence-without-address': {
    area: 'evidence-links',
    result: 'pass',
    sentence: 'It describes evidence in words ({count}) without an address to look at.',
  },
  'evidence-not-asked': {
    area: 'evidence-links',
    result: 'unknown',
    sentence: 'It points to evidence at {host}; whether the address answers was not asked.',
    remedy: 'Open the link yourself if you want to see it; its host learns that somebody looks.',
    clause: CLAUSE,
  },
  'evidence-answers': {
    area: 'evidence-links',
    result: 'pass',
    sentence: 'The evidence at {host} is there; what it shows is for you to judge.',
    clause: CLAUSE,
  },
  'evidence-unreachable': {
    area: 'evidence-links',
    result: 'warn',
    sentence: 'The evidence at {host} could not be opened.',
    remedy: 'Ask the holder where the evidence is now.',
    clause: CLAUSE,
  },
} as const satisfies CheckTable;
