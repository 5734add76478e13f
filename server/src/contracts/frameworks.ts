import { z } from 'zod';
import { listOf, pageQuery } from './lists.js';
import {
  creditContract,
  dayContract,
  figureContract,
  idContract,
  levelContract,
  rangeContract,
  sourceContract,
} from './terms.js';

const jurisdictionContract = z.looseObject({
  countries: z.array(z.string()),
  region: z.string().optional(),
});

const levelEntryContract = z
  .looseObject({ code: z.string(), ordinal: z.int(), label: z.string() })
  .meta({ id: 'Level', description: 'One step; codes are text (`4+`, `E3`).' });

const versionContract = z
  .looseObject({ id: z.string(), label: z.string(), levels: z.array(levelEntryContract) })
  .meta({ id: 'FrameworkVersion' });

export const frameworkContract = z
  .looseObject({
    id: z.string(),
    label: z.string(),
    jurisdiction: jurisdictionContract,
    kind: z.string(),
    scope: z.string(),
    owner: z.string(),
    versions: z.array(versionContract),
    checked: dayContract,
    sources: z.array(sourceContract),
  })
  .meta({
    id: 'Framework',
    description: 'A system of levels with its past and announced versions.',
  });

const frameworkSummaryContract = z
  .object({
    id: z.string(),
    label: z.string(),
    nativeLabel: z.string().optional(),
    jurisdiction: jurisdictionContract,
    kind: z.string(),
    scope: z.string(),
    owner: z.string(),
    creditSystem: z.string().optional(),
    levelCount: z.int().optional().describe('Main levels today; absent = not known.'),
    confidence: z.string(),
  })
  .meta({ id: 'FrameworkSummary' });

export const frameworkQuery = z.strictObject({
  ...pageQuery,
  q: z.string().max(200).exactOptional().describe('Words in name, owner or typical titles.'),
  country: z.string().max(10).exactOptional().describe('ISO 3166 code.'),
  kind: z.enum(['national', 'sector', 'regional-meta']).exactOptional(),
  region: z.string().max(20).exactOptional().describe('Region of a shared framework.'),
  withLadders: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Also ladders of legal titles in countries without a framework.'),
});
export const frameworkList = listOf(frameworkSummaryContract);
export const frameworkParams = z.object({ frameworkId: idContract });
export const onQuery = z.strictObject({
  on: dayContract.exactOptional().describe('The day asked about; default today.'),
});

export const levelsContract = z
  .looseObject({
    kind: z.enum(['levels', 'no-version']),
    levels: z.array(levelEntryContract).optional(),
  })
  .meta({
    id: 'LevelsOn',
    description: 'Levels on a day, or the nearest version when none holds.',
  });

export const levelMatchQuery = z.strictObject({
  framework: idContract.describe('Framework of the level that is held.'),
  code: z.string().min(1).max(40).describe('Code of that level.'),
  to: idContract.describe('Framework in which its place is sought.'),
  on: dayContract.exactOptional().describe('Day on which the answer must hold; default today.'),
  awardedOn: dayContract
    .exactOptional()
    .describe('Day on which the level was given, when under an older version.'),
});

export const levelMatchContract = z
  .looseObject({
    kind: z.enum([
      'official',
      'comparison',
      'official-historical',
      'indicative',
      'none',
      'not-known',
      'unknown-level',
      'unknown-framework',
      'no-version',
    ]),
    levels: z.array(levelContract).optional(),
    reasons: z.array(z.string()).optional(),
  })
  .meta({
    id: 'LevelMatch',
    description:
      'Where a level stands elsewhere, how firmly, and by which steps. It says nothing about recognition.',
  });

export const creditSystemContract = z
  .looseObject({
    id: z.string(),
    label: z.string(),
    jurisdictions: z.array(z.string()),
    status: z.string(),
    sources: z.array(sourceContract),
  })
  .meta({ id: 'CreditSystem', description: 'What stands behind a credit, with days and sources.' });

export const creditSystemList = listOf(creditSystemContract);
export const creditSystemParams = z.object({ creditSystemId: idContract });

export const conversionQuery = z.strictObject({
  amount: z.coerce.number().min(0).max(1_000_000),
  from: idContract.describe('Id of the credit system of the amount.'),
  to: idContract.describe('Id of the credit system sought.'),
  on: dayContract.exactOptional().describe('Default today.'),
  basis: z
    .enum(['official', 'conventional', 'published', 'year-share', 'hours'])
    .exactOptional()
    .describe('Which way to take; default: the firmest there is.'),
  country: z.string().max(10).exactOptional().describe('Country whose own hours hold.'),
});

export const conversionContract = z
  .looseObject({
    kind: z.enum(['converted', 'not-convertible', 'basis-not-available', 'unknown-system']),
    from: creditContract.optional(),
    to: z.string().optional(),
    range: rangeContract.optional(),
    chosen: z.number().optional().describe('The value on `basis`, inside the range.'),
    basis: z.string().optional(),
    figure: figureContract.optional(),
    doubts: z.array(z.string()).optional(),
    caveat: z.string().optional(),
  })
  .meta({
    id: 'Conversion',
    description: 'A converted amount as a range with its basis, or why there is none.',
  });
