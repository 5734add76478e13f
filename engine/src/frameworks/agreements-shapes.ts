import { z } from 'zod';
import {
  addressShape,
  basisShape,
  isoDateShape,
  knowingShape,
  sourceShape,
  textShape,
  writtenDayShape,
} from '../terms/index.js';

const fieldNames = z.array(textShape).min(1);

/** `all`, or the fields that are in or out. */
const fieldsShape = z.strictObject({
  mode: z.enum(['all', 'only', 'all-except']),
  list: fieldNames.exactOptional(),
  automatic: fieldNames.exactOptional(),
  tier: textShape.exactOptional(),
  appliesTo: textShape.exactOptional(),
  text: textShape,
});

const clockShape = z.strictObject({
  maxMonths: z.number().positive(),
  extensionMonths: z.number().positive().exactOptional(),
  postponementMonths: z.number().positive().exactOptional(),
  note: textShape,
});

const partyShape = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'Write an ISO 3166 code in capitals (CA, CA-QC).'),
  status: z.enum([
    'party',
    'signatory-not-ratified',
    'signatory-or-approving',
    'provisional',
    'under-review',
    'suspended',
    'withdrawn',
  ]),
  year: z.int().min(1900).max(2200).exactOptional(),
  knowing: knowingShape.exactOptional(),
  endedOn: isoDateShape.exactOptional(),
});

/** One file of `data/agreements`. */
export const agreementShape = z.strictObject({
  id: textShape,
  label: textShape,
  kind: z.enum([
    'automatic-recognition-treaty',
    'bilateral',
    'convention',
    'directive',
    'memorandum',
    'mutual-recognition-accord',
  ]),
  legallyBinding: z.boolean(),
  url: addressShape,
  inForceFrom: writtenDayShape.exactOptional(),
  inForceUntil: writtenDayShape.exactOptional(),
  purposes: z
    .array(z.enum(['academic', 'access-to-labour-market-assessment', 'professional']))
    .min(1),
  levels: textShape,
  fields: fieldsShape,
  regulatedProfessions: textShape,
  strength: z.enum([
    'automatic-professional',
    'automatic-level',
    'presumption',
    'substantial-equivalence',
    'facilitated-assessment',
    'information-only',
  ]),
  effect: textShape,
  decisionClock: clockShape.exactOptional(),
  retroactive: z.boolean().exactOptional(),
  notBefore: isoDateShape.exactOptional(),
  microcredentials: z.strictObject({
    covered: z.enum(['yes', 'partly', 'no', 'unstated']),
    basis: basisShape,
    reason: textShape,
  }),
  asOf: writtenDayShape.exactOptional(),
  asOfNote: textShape.exactOptional(),
  yearMeaning: textShape,
  partiesComplete: z.boolean(),
  partyCountReported: z.int().positive().exactOptional(),
  parties: z.array(partyShape).min(1),
  basis: basisShape,
  knowing: z.enum(['read', 'partly-read', 'recalled']),
  note: textShape.exactOptional(),
  sources: z.array(sourceShape).min(1),
  checked: isoDateShape,
});

/** What {@link agreementShape} gives. */
export type AgreementFile = z.output<typeof agreementShape>;
