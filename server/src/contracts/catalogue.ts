import { z } from 'zod';
import { listOf, pageQuery } from './lists.js';
import {
  creditContract,
  dayContract,
  idContract,
  knowingContract,
  levelContract,
  moneyContract,
  sourceContract,
} from './terms.js';

export const unitContract = z
  .looseObject({
    id: z.string(),
    title: z.string(),
    kind: z.string(),
    code: z.string().optional(),
    awardingBody: z.string().optional(),
    provider: z.string().optional(),
    country: z.string().optional(),
    level: levelContract.optional(),
    credit: creditContract.optional(),
    workloadHours: z.number().optional(),
    durationWeeks: z.number().optional(),
    fee: moneyContract.optional(),
    isSlot: z.boolean(),
    sources: z.array(sourceContract),
    checked: dayContract,
    knowing: knowingContract,
    knownFields: z.array(z.string()),
  })
  .meta({
    id: 'Unit',
    description:
      'The smallest thing that can be earned and counted. `knownFields` were read in a source; an absent field is not known.',
  });

const ruleContract = z
  .looseObject({
    id: z.string(),
    op: z.enum([
      'allOf',
      'anyOf',
      'unit',
      'qualification',
      'atLeast',
      'creditsFrom',
      'hoursFrom',
      'condition',
    ]),
    label: z.string(),
    get of() {
      return z.array(ruleContract).optional();
    },
  })
  .meta({ id: 'Rule', description: 'A node of the tree of rules of a qualification.' });

const qualificationFields = {
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  awardingBody: z.string(),
  country: z.string().optional(),
  level: levelContract.optional(),
  credit: creditContract.optional(),
  status: z.string(),
  checked: dayContract,
};

export const qualificationContract = z
  .looseObject({ ...qualificationFields, rule: ruleContract, sources: z.array(sourceContract) })
  .meta({ id: 'Qualification', description: 'A formal award with its rules.' });

const qualificationSummaryContract = z
  .object(qualificationFields)
  .meta({ id: 'QualificationSummary' });

const searchQuery = {
  ...pageQuery,
  q: z
    .string()
    .max(200)
    .exactOptional()
    .describe('Words in title, code, id or body; all must fit.'),
  country: z.string().max(10).exactOptional().describe('ISO 3166 code.'),
  framework: idContract.exactOptional().describe('Framework of the level.'),
  level: z.string().max(40).exactOptional().describe('Code of the level.'),
};

export const unitQuery = z.strictObject({
  ...searchQuery,
  qualification: idContract
    .exactOptional()
    .describe('Only units that the rules of this qualification name.'),
});
export const unitList = listOf(unitContract);
export const unitParams = z.object({ unitId: idContract });

export const qualificationQuery = z.strictObject({
  ...searchQuery,
  unit: idContract.exactOptional().describe('Only qualifications whose rules name this unit.'),
});
export const qualificationList = listOf(qualificationSummaryContract);
export const qualificationParams = z.object({ qualificationId: idContract });

const recordFields = {
  id: z.string(),
  label: z.string(),
  url: z.string(),
  checked: dayContract,
  sources: z.array(sourceContract),
};

const agreementContract = z
  .looseObject({ ...recordFields, kind: z.string(), partiesComplete: z.boolean() })
  .meta({
    id: 'Agreement',
    description:
      'A promise to recognise. When `partiesComplete` is false, a state that is not listed may still be a party.',
  });
const standardContract = z.looseObject({ ...recordFields, jurisdiction: z.string() }).meta({
  id: 'Standard',
  description: 'Demands on microcredentials, with the days from which they hold.',
});
const registerContract = z
  .looseObject({ ...recordFields, jurisdiction: z.string() })
  .meta({ id: 'Register', description: 'A public list, and how to look something up in it.' });

export const agreementQuery = z.strictObject({
  ...pageQuery,
  country: z.string().max(10).exactOptional().describe('Only agreements that name this state.'),
});
export const jurisdictionQuery = z.strictObject({
  ...pageQuery,
  jurisdiction: z.string().max(20).exactOptional(),
});
export const agreementList = listOf(agreementContract);
export const standardList = listOf(standardContract);
export const registerList = listOf(registerContract);
