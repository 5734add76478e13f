import { z } from 'zod';
import { type Qualification, readQualification, type Unit } from '../catalogue/index.js';
import {
  aimsShape,
  assumptionsShape,
  awardWishShapes,
  checkAwardWishes,
  checkHoldings,
  checkWaysToEarn,
  exceptionShape,
  failedShape,
  holdingShape,
  limitsShape,
  MOST_WAYS,
  pinShape,
  readOwnCatalogue,
  readWorkspace,
  recognitionShape,
  WORKSPACE_FORMAT,
  weightsShape,
} from '../portfolio/index.js';
import {
  type Finding,
  type IsoDate,
  problemAt,
  type Reading,
  readShape,
  textShape,
} from '../terms/index.js';
import { planRequestOf } from './plan-request-of.js';
import type { PlanRequest } from './request.js';

/** The name of the file format. */
export const PLAN_REQUEST_FORMAT = 'cairn-plan-request/1';

/** A question to the planner with what its file brings along. */
export interface PlanRequestFile {
  readonly title?: string;
  /** Made-up people and prices of samples; answers say so. */
  readonly invented: boolean;
  readonly note?: string;
  readonly request: PlanRequest;
  /** Units and awards of the file itself; they win over the data release. */
  readonly units: readonly Unit[];
  readonly qualifications: readonly Qualification[];
}

const requestShape = z.strictObject({
  format: z.literal(PLAN_REQUEST_FORMAT),
  title: textShape.exactOptional(),
  invented: z.boolean().default(false),
  note: textShape.exactOptional(),
  qualification: z.union([textShape, z.looseObject({ id: textShape })]),
  specialisation: textShape.exactOptional(),
  units: z.array(z.unknown()).default([]),
  qualifications: z.array(z.unknown()).default([]),
  holdings: z.array(holdingShape).default([]),
  pins: z.array(pinShape).default([]),
  exceptions: z.array(exceptionShape).default([]),
  conditionsMet: z.array(textShape).default([]),
  limits: limitsShape,
  aims: aimsShape,
  assumptions: assumptionsShape.exactOptional(),
  recognition: z.array(recognitionShape).max(MOST_WAYS).exactOptional(),
  failed: z.array(failedShape).max(MOST_WAYS).exactOptional(),
  weights: weightsShape.exactOptional(),
  ...awardWishShapes,
});

/**
 * Reads the file of `cairn plan`: a plan request (`cairn-plan-request/1`), whose `qualification` is an id of the
 * data release or an award in full, or a workspace, of which the first goal is asked. Limits without a `start`
 * start on `on`.
 */
export function readPlanRequest(value: unknown, on: IsoDate): Reading<PlanRequestFile> {
  return formatOf(value) === WORKSPACE_FORMAT ? fromWorkspace(value, on) : fromRequest(value, on);
}

function fromRequest(value: unknown, on: IsoDate): Reading<PlanRequestFile> {
  const reading = readShape(requestShape, value);
  if (reading.kind === 'refused') return reading;
  const { format: _, title, invented, note, qualification, ...rest } = reading.value;
  const embedded = readEmbedded(qualification);
  const { units, qualifications, limits, assumptions, ...asked } = rest;
  const own = readOwnCatalogue(units, qualifications);
  const findings = [
    ...embedded.findings,
    ...own.findings,
    ...checkHoldings(asked),
    ...checkWaysToEarn(rest),
    ...checkAwardWishes(embedded.target, rest),
  ];
  if (findings.length > 0) return { kind: 'refused', findings };
  const { note: __, ...assumed } = assumptions ?? {};
  const request: PlanRequest = {
    ...asked,
    qualification: embedded.target,
    limits: { ...limits, start: limits.start ?? on },
    ...(assumptions === undefined ? {} : { assumptions: assumed }),
  };
  return {
    kind: 'read',
    value: {
      ...(title === undefined ? {} : { title }),
      ...(note === undefined ? {} : { note }),
      invented,
      request,
      units: own.units,
      qualifications: [...own.qualifications, ...embedded.awards],
    },
    findings: [],
  };
}

interface Embedded {
  readonly target: string;
  readonly awards: readonly Qualification[];
  readonly findings: readonly Finding[];
}

function readEmbedded(written: string | { readonly id: string }): Embedded {
  if (typeof written === 'string') return { target: written, awards: [], findings: [] };
  const target = written.id;
  const reading = readQualification(written, target);
  return {
    target,
    awards: reading.kind === 'read' ? [reading.value] : [],
    findings: reading.findings.map((one) => ({ ...one, path: `qualification.${one.path}` })),
  };
}

function fromWorkspace(value: unknown, on: IsoDate): Reading<PlanRequestFile> {
  const reading = readWorkspace(value);
  if (reading.kind === 'refused') return reading;
  const { goals, limits, person, invented, units, qualifications } = reading.value;
  const findings: readonly Finding[] = [
    ...(goals.length > 0 ? [] : [problemAt('goal-missing', ['goals'], 'Name a goal to plan for.')]),
    ...(limits !== undefined
      ? []
      : [problemAt('limits-missing', ['limits'], 'Say how many hours a week there are.')]),
  ];
  if (findings.length > 0) return { kind: 'refused', findings };
  return {
    kind: 'read',
    value: {
      title: person.label,
      ...(person.note === undefined ? {} : { note: person.note }),
      invented,
      request: planRequestOf(reading.value, on),
      units,
      qualifications,
    },
    findings: [],
  };
}

function formatOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'format' in value
    ? value.format
    : undefined;
}
