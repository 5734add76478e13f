import type { Plan, PlanProof, PlanRequest } from 'cairn/planning';
import { type JsonValue, type Workspace, writeWorkspace } from 'cairn/portfolio';
import type { IsoDate } from 'cairn/terms';

/** The name of the file format; the number grows when old readers would misread a file. */
export const PLAN_FORMAT = 'cairn-plan/1';

/** A plan with the question it answers, so that anyone can check it or ask again. */
export interface PlanFile {
  readonly format: typeof PLAN_FORMAT;
  readonly title: string;
  readonly madeOn: IsoDate;
  readonly request: PlanRequest;
  readonly plan: Plan;
  readonly proof: { readonly kind: 'optimal' | 'stopped' } & PlanProof;
  /** Units and awards of the person's own, as files write them. */
  readonly own?: {
    readonly units: readonly JsonValue[];
    readonly qualifications: readonly JsonValue[];
  };
}

interface PlanFileParts {
  readonly title: string;
  readonly madeOn: IsoDate;
  readonly request: PlanRequest;
  readonly plan: Plan;
  readonly proof: PlanFile['proof'];
  readonly workspace: Workspace;
}

/**
 * A plan as a file. Own entries go along only when there are any; evidence and notes on what is held stay with the
 * person, because no rule asks for them.
 */
export function planFileOf({ workspace, request, ...parts }: PlanFileParts): PlanFile {
  const holdings = request.holdings.map(({ evidence: _, note: __, ...holding }) => holding);
  const own = ownOf(workspace);
  return { format: PLAN_FORMAT, ...parts, request: { ...request, holdings }, ...own };
}

function ownOf(workspace: Workspace): Pick<PlanFile, 'own'> {
  const { units = [], qualifications = [] } = writeWorkspace(workspace);
  if (!Array.isArray(units) || !Array.isArray(qualifications)) return {};
  return units.length + qualifications.length > 0 ? { own: { units, qualifications } } : {};
}

/** The text of a plan file, for people to read and programs to take. */
export function writePlanFile(file: PlanFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
