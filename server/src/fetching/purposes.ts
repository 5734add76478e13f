import type { FetchPurpose } from 'cairn/credentials';

/** How documents of one purpose are fetched. */
export interface PurposeRules {
  readonly accept: string;
  readonly maxBytes: number;
  /** Longest time that an answer is kept, whatever its host says. */
  readonly keepSeconds: number;
  readonly takes: (mediaType: string) => boolean;
  /** Only whether the address answers is of interest; its content is not loaded. */
  readonly onlyWhetherItAnswers?: boolean;
}

const MEGABYTE = 1_000_000;
const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

const DOCUMENT_TYPES =
  /^(|text\/plain|text\/json|application\/(json|jwt|jose|cose|octet-stream)|application\/[\w.-]+(\+[\w.-]+)*\+(json|jwt|sd-jwt|cose|cwt))$/;
const FILE_TYPES =
  /^(image\/(png|svg\+xml|jpeg)|application\/(pdf|zip|xml|cbor|[\w.-]+\+xml)|text\/(xml|csv))$/;

const isDocument = (mediaType: string) => DOCUMENT_TYPES.test(mediaType);
const isFile = (mediaType: string) => isDocument(mediaType) || FILE_TYPES.test(mediaType);

const DOCUMENT: PurposeRules = {
  accept: 'application/ld+json, application/json, application/jwt;q=0.9, text/plain;q=0.5',
  maxBytes: MEGABYTE,
  keepSeconds: 5 * MINUTE,
  takes: isDocument,
};

/** One entry for each purpose: what may come, how much of it, and for how long it is believed. */
export const PURPOSES: Readonly<Record<FetchPurpose, PurposeRules>> = {
  credential: {
    accept:
      'application/vc+ld+json, application/vc, application/ld+json, application/json, application/jwt, image/png, image/svg+xml, application/pdf, text/plain;q=0.5',
    maxBytes: 2 * MEGABYTE,
    keepSeconds: MINUTE,
    takes: (mediaType) => isFile(mediaType) || mediaType === 'application/vc',
  },
  'did-document': {
    ...DOCUMENT,
    accept: 'application/did+ld+json, application/did+json, application/json',
    keepSeconds: 10 * MINUTE,
  },
  'controller-document': { ...DOCUMENT, keepSeconds: 10 * MINUTE },
  'status-list': DOCUMENT,
  'revocation-list': DOCUMENT,
  schema: {
    ...DOCUMENT,
    accept: 'application/schema+json, application/json',
    keepSeconds: DAY,
  },
  refresh: { ...DOCUMENT, keepSeconds: 0 },
  'hosted-badge': { ...DOCUMENT, takes: isFile },
  'badge-class': { ...DOCUMENT, keepSeconds: HOUR },
  'issuer-profile': { ...DOCUMENT, keepSeconds: HOUR },
  endorsement: DOCUMENT,
  evidence: {
    accept: '*/*',
    maxBytes: 0,
    keepSeconds: HOUR,
    takes: () => true,
    onlyWhetherItAnswers: true,
  },
};
