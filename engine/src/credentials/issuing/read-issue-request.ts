import { z } from 'zod';
import { isIsoDate, type Reading, readShape } from '../../terms/index.js';
import {
  type AchievementSource,
  type IssueRequest,
  PROOF_CHOICES,
  type RecipientRequest,
} from './issue-request.js';

/** A request as a file or an API call says it; the achievement may name a unit of the catalogue instead. */
export interface IssueOrder extends Omit<IssueRequest, 'achievement'> {
  readonly achievement: AchievementSource | { readonly unit: string };
}

const SHORT = 1_000;
const LONG = 20_000;
const MOST_ITEMS = 100;
/** A picture inside the request. */
const LONGEST_IMAGE = 500_000;

const text = z.string().regex(/\S/, 'Write some text, or leave the key out.').max(SHORT);
const longText = z.string().regex(/\S/, 'Write some text, or leave the key out.').max(LONG);
const address = z
  .string()
  .max(SHORT)
  .regex(/^https:\/\/[^\s]+$/, 'Write a full https address.');
// Names of skills and terms are http addresses that nobody fetches.
const anyAddress = z
  .string()
  .max(SHORT)
  .regex(/^https?:\/\/[^\s]+$/, 'Write a full address.');
const identifier = z
  .string()
  .max(SHORT)
  .regex(/^(did:[a-z0-9]+:\S+|https:\/\/\S+|urn:\S+)$/, 'Write a DID, an https address or a URN.');
const picture = z
  .string()
  .max(LONGEST_IMAGE)
  .regex(
    /^(https:\/\/\S+|data:image\/(png|svg\+xml);base64,[A-Za-z0-9+/=]+)$/,
    'Write an https address, or a data URL of a PNG or SVG picture.',
  );
const email = z
  .string()
  .max(320)
  .regex(/^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/, 'Write an e-mail address.');

const FIRST_SECOND = 'T00:00:00Z';
const LAST_SECOND = 'T23:59:59Z';
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** A day counts from its first second, an end day until its last. */
function momentShape(ofDay: string) {
  return z
    .string()
    .refine(
      (written) => isIsoDate(MOMENT.exec(written)?.[1] ?? written),
      'Write a real day as YYYY-MM-DD, or a moment as YYYY-MM-DDThh:mm:ssZ.',
    )
    .transform((written) => (MOMENT.test(written) ? written : written + ofDay));
}

const alignment = z.strictObject({
  name: text,
  url: anyAddress,
  framework: text.exactOptional(),
  code: text.exactOptional(),
  description: longText.exactOptional(),
  type: text.exactOptional(),
});

const achievementSource = z.strictObject({
  id: identifier.exactOptional(),
  name: text,
  description: longText.exactOptional(),
  type: text.exactOptional(),
  code: text.exactOptional(),
  criteria: longText.exactOptional(),
  criteriaUrl: address.exactOptional(),
  outcomes: z.array(text).max(MOST_ITEMS).default([]),
  assessment: longText.exactOptional(),
  credit: z
    .strictObject({ amount: z.number().min(0).max(1_000_000), system: text })
    .exactOptional(),
  workloadHours: z.number().min(0).max(1_000_000).exactOptional(),
  fieldOfStudy: text.exactOptional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write a language tag.')
    .exactOptional(),
  image: picture.exactOptional(),
  tags: z.array(text).max(MOST_ITEMS).default([]),
  alignments: z.array(alignment).max(MOST_ITEMS).default([]),
});

const recipient = z
  .strictObject({
    id: identifier.exactOptional(),
    email: email.exactOptional(),
    hashed: z.boolean().default(true),
    name: text.exactOptional(),
  })
  .refine(
    ({ id, email: address }) => id !== undefined || address !== undefined,
    'Name the recipient by email or id.',
  );

const common = {
  name: text.exactOptional(),
  validFrom: momentShape(FIRST_SECOND).exactOptional(),
  validUntil: momentShape(LAST_SECOND).exactOptional(),
  awardedOn: momentShape(FIRST_SECOND).exactOptional(),
  evidence: z
    .array(
      z.strictObject({
        name: text.exactOptional(),
        description: longText.exactOptional(),
        narrative: longText.exactOptional(),
        url: address.exactOptional(),
      }),
    )
    .max(MOST_ITEMS)
    .default([]),
  results: z
    .array(z.strictObject({ name: text, value: text, type: text.default('Result') }))
    .max(MOST_ITEMS)
    .default([]),
  creditsEarned: z.number().min(0).max(1_000_000).exactOptional(),
  image: picture.exactOptional(),
  proof: z.enum(PROOF_CHOICES).exactOptional(),
};

/** What a request looks like; also the contract of the API. */
export const issueOrderShape = z
  .strictObject({
    format: z.literal('cairn-issue/1').exactOptional(),
    achievement: z.union([z.strictObject({ unit: text }), achievementSource]),
    recipient,
    ...common,
  })
  .refine(
    ({ validFrom, validUntil }) =>
      validFrom === undefined || validUntil === undefined || validFrom < validUntil,
    { path: ['validUntil'], message: 'The credential would end before it begins.' },
  );

/** What all rows of a table share; a row may say otherwise. */
export const batchDefaultsShape = z.strictObject({
  achievement: z.union([z.strictObject({ unit: text }), achievementSource]).exactOptional(),
  ...common,
});

/** {@link batchDefaultsShape}, read. */
export type BatchDefaults = z.output<typeof batchDefaultsShape>;

/** Reads one request, with every problem at once; codes `shape-…`. */
export function readIssueOrder(
  value: unknown,
  at: readonly (string | number)[] = [],
): Reading<IssueOrder> {
  const reading = readShape(issueOrderShape, value, at);
  if (reading.kind === 'refused') return reading;
  const { format: _, ...order } = reading.value;
  return { ...reading, value: order };
}

/** Whom a request is for, for logs that must find all of one person. */
export function recipientKeyOf({ id, email: address }: RecipientRequest): string {
  return address?.toLowerCase() ?? id ?? '';
}
