import { z } from 'zod';
import {
  addressShape,
  basisShape,
  isoDateShape,
  knowingShape,
  sourceShape,
  textShape,
} from '../terms/index.js';

const gradedKnowing = z.enum(['read', 'partly-read', 'recalled']);
const textsShape = z.array(textShape).min(1);

const identifierShape = z.strictObject({
  name: textShape,
  pattern: textShape.exactOptional(),
  example: textShape.exactOptional(),
  normalise: textShape.exactOptional(),
});

const downloadShape = z.strictObject({
  name: textShape,
  format: textShape,
  url: addressShape.exactOptional(),
  columns: textsShape.exactOptional(),
  columnsComplete: z.boolean().default(true),
  knowing: gradedKnowing,
  note: textShape.exactOptional(),
});

const ruleShape = z.strictObject({
  id: textShape,
  text: textShape,
  years: z.number().positive().exactOptional(),
  knowing: knowingShape,
});

/** One file of `data/registers`. */
export const registerShape = z.strictObject({
  id: textShape,
  label: textShape,
  jurisdiction: textShape,
  owner: textShape,
  url: addressShape,
  covers: textShape,
  microcredentials: z.strictObject({
    listed: z.enum(['yes', 'partly', 'no', 'unstated']),
    note: textShape.exactOptional(),
  }),
  identifier: identifierShape,
  otherIdentifiers: z.array(identifierShape).default([]),
  howToCheck: textShape,
  access: textShape.exactOptional(),
  downloads: z.array(downloadShape).default([]),
  statusWords: z.array(z.strictObject({ field: textShape, values: textsShape })).default([]),
  statusKnowing: gradedKnowing.exactOptional(),
  statusNote: textShape.exactOptional(),
  reportFields: z.array(textShape).default([]),
  rules: z.array(ruleShape).default([]),
  dateFormat: textShape.exactOptional(),
  licence: textShape.exactOptional(),
  basis: basisShape,
  knowing: gradedKnowing,
  note: textShape.exactOptional(),
  sources: z.array(sourceShape).min(1),
  checked: isoDateShape,
});
