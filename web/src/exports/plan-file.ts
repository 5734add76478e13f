import type { Qualification, Unit } from 'cairn/catalogue';
import { PLAN_REQUEST_FORMAT, type Plan, type PlanProof, type PlanRequest } from 'cairn/planning';
import { type JsonValue, type Workspace, writeWorkspace } from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';

/** The name of the form in which a plan is kept and shared; the number grows when old readers would misread it. */
export const SHARED_PLAN_FORMAT = 'cairn-shared-plan/1';

/** A question with the entries of the person's own that it names. */
export interface PlanQuestion {
  readonly title: string;
  readonly request: PlanRequest;
  readonly units: readonly Unit[];
  readonly qualifications: readonly Qualification[];
}

/** A plan with the question it answers, so that anyone can check it or ask again. */
export interface PlanFile extends PlanQuestion {
  readonly madeOn: IsoDate;
  readonly plan: Plan;
  /** `own`: a person changed the plan by hand, so that nothing is proven of it but what the check says. */
  readonly proof: { readonly kind: 'optimal' | 'stopped' | 'own' } & PlanProof;
}

type JsonObject = { readonly [key: string]: JsonValue };

/** A plan with its question as JSON. */
export function writeSharedPlan(file: PlanFile): JsonObject {
  const { title, madeOn, plan, proof } = file;
  const content = { plan, proof };
  // Absent fields disappear, as in every file.
  const {
    plan: planJson,
    proof: proofJson,
  }: { readonly plan: JsonValue; readonly proof: JsonValue } = JSON.parse(JSON.stringify(content));
  return {
    format: SHARED_PLAN_FORMAT,
    title,
    madeOn,
    question: writeQuestion(file),
    plan: planJson,
    proof: proofJson,
  };
}

/**
 * The question as a `cairn-plan-request/1` file. Evidence and notes on what is held stay with the person, because no
 * rule asks for them.
 */
export function writeQuestion({ title, request, units, qualifications }: PlanQuestion): JsonObject {
  const { limits, aims, weights, assumptions, recognition, failed } = request;
  const { specialisation, also, doubleCounting, onTheWay } = request;
  const workspace: Workspace = {
    person: { label: title },
    invented: false,
    goals: [],
    holdings: request.holdings.map(({ evidence: _, note: __, ...holding }) => holding),
    limits,
    aims,
    ...(weights === undefined ? {} : { weights }),
    ...(assumptions === undefined ? {} : { assumptions }),
    ...(recognition === undefined ? {} : { recognition }),
    ...(failed === undefined ? {} : { failed }),
    pins: request.pins ?? [],
    exceptions: request.exceptions ?? [],
    conditionsMet: request.conditionsMet ?? [],
    units,
    qualifications,
    plans: [],
    credentials: [],
  };
  const { format: _, person: __, ...parts } = writeWorkspace(workspace);
  const wishes: JsonObject = JSON.parse(JSON.stringify({ also, doubleCounting, onTheWay }));
  return {
    format: PLAN_REQUEST_FORMAT,
    title,
    qualification: request.qualification,
    ...(specialisation === undefined ? {} : { specialisation }),
    ...wishes,
    ...parts,
  };
}
