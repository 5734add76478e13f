import { z } from 'zod';
import { isoDateShape, knowingShape, textShape } from '../terms/index.js';
import { changeEntry } from './read-change-event.js';
import { confidence, sourceEntry, sourceRefs, spanKeys, writtenDate } from './read-parts.js';

const levelEntry = z.strictObject({
  ordinal: z.int(),
  code: textShape,
  label: textShape,
  titles: z.array(textShape).default([]),
  partOf: textShape.exactOptional(),
  isEntry: z.boolean().default(false),
});

/** `'6'`, `['6', '7']`, `below-1`, or null where the sources agreed that no level corresponds. */
const levelTarget = z.union([textShape, z.array(textShape).min(1), z.null()]);

const levelMap = z.record(z.string(), levelTarget);

const succession = z.strictObject({
  version: textShape,
  /** `same` = every code that both versions have continues unchanged. */
  levels: z.union([z.literal('same'), levelMap]),
  knowing: knowingShape,
  note: textShape.exactOptional(),
});

const versionEntry = z.strictObject({
  id: textShape,
  label: textShape,
  ...spanKeys,
  transitionUntil: writtenDate.exactOptional(),
  mainLevels: z.int().positive().exactOptional(),
  partial: z.boolean().default(false),
  knowing: knowingShape,
  titlesKnowing: knowingShape,
  sources: sourceRefs,
  note: textShape.exactOptional(),
  replaces: succession.exactOptional(),
  unlevelled: z.array(textShape).default([]),
  /** Takes the level table of another version of this file instead of repeating it. */
  levelsOf: textShape.exactOptional(),
  levels: z.array(levelEntry).exactOptional(),
});

const referencingEntry = z.strictObject({
  framework: textShape,
  version: textShape,
  ...spanKeys,
  status: z.enum([
    'referenced',
    'self-certified',
    'aligned',
    'comparison-report',
    'mapping-not-endorsed',
    'pilot',
    'participant',
    'designed-to-align',
    'based-on',
    'unknown',
    'none',
  ]),
  knowing: knowingShape,
  fromKnowing: knowingShape.exactOptional(),
  document: textShape.exactOptional(),
  documentUrl: z.url().exactOptional(),
  official: levelMap.default({}),
  indicative: levelMap.default({}),
  indicativeBasis: textShape.exactOptional(),
  sources: sourceRefs,
  note: textShape.exactOptional(),
});

const jurisdiction = z.union([
  z.strictObject({ countries: z.array(textShape).min(1) }),
  z.strictObject({ region: textShape }),
]);

/** How large an item of a kind may be when it is listed on the framework. */
const sizeRuleEntry = z.strictObject({
  what: z.enum(['microcredential']),
  ...spanKeys,
  minCredits: z.number().positive().exactOptional(),
  maxCredits: z.number().positive(),
  system: textShape,
  review: textShape.exactOptional(),
  knowing: knowingShape,
  sources: sourceRefs,
  note: textShape.exactOptional(),
});

/** The shape of a file in `data/frameworks`. */
export const frameworkFile = z.strictObject({
  id: textShape,
  label: textShape,
  nativeLabel: textShape.exactOptional(),
  shortLabel: textShape.exactOptional(),
  jurisdiction,
  owner: textShape,
  url: z.url().exactOptional(),
  kind: z.enum(['national', 'sector', 'regional-meta']),
  scope: z.enum([
    'comprehensive',
    'higher-education',
    'vocational',
    'skills',
    'occupational',
    'regulated',
    'postsecondary',
    'continuing-education',
    'all-credentials',
    'no-nqf',
  ]),
  established: writtenDate.exactOptional(),
  creditSystem: textShape.exactOptional(),
  versions: z.array(versionEntry).min(1, 'Write at least one version.'),
  referencing: z.array(referencingEntry).default([]),
  sizeRules: z.array(sizeRuleEntry).default([]),
  history: z.array(changeEntry).default([]),
  note: textShape.exactOptional(),
  confidence,
  sources: z.array(sourceEntry).min(1, 'Write at least one source.'),
  checked: isoDateShape,
});

/** What the schema gives back for a file. */
export type FrameworkFile = z.infer<typeof frameworkFile>;
/** One entry of `versions`. */
export type VersionEntry = FrameworkFile['versions'][number];
/** One entry of `referencing`. */
export type ReferencingEntry = FrameworkFile['referencing'][number];
/** A place in a table of levels, as files write it. */
export type LevelTargetEntry = z.infer<typeof levelTarget>;
