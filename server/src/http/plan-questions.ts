import { PLAN_REQUEST_FORMAT, readPlanRequest } from 'cairn/planning';
import { checkHoldings, type OwnCatalogue, readOwnCatalogue } from 'cairn/portfolio';
import { type Finding, parseIsoDate } from 'cairn/terms';
import type { PlanQuestion } from '../jobs/plan-question.js';
import { problemError } from './problems.js';

/**
 * The question of a body that fits its contract. The contract knows shapes; what fits together, the reader of plan
 * requests knows.
 * @throws CairnError `request-invalid` with every finding
 */
export function questionOf(body: object, today: string): PlanQuestion {
  const file = { ...body, format: PLAN_REQUEST_FORMAT };
  const reading = readPlanRequest(file, parseIsoDate(today));
  if (reading.kind === 'read') return reading.value;
  throw refused(reading.findings);
}

type Held = Parameters<typeof checkHoldings>[0] & {
  readonly units: readonly unknown[];
  readonly qualifications: readonly unknown[];
};

/**
 * Own units and awards of a body, after its holdings were compared with each other.
 * @throws CairnError `request-invalid` with every finding
 */
export function ownCatalogueOf(held: Held): Pick<OwnCatalogue, 'units' | 'qualifications'> {
  const { units, qualifications, findings } = readOwnCatalogue(held.units, held.qualifications);
  const all = [...findings, ...checkHoldings(held)];
  if (all.length > 0) throw refused(all);
  return { units, qualifications };
}

function refused(findings: readonly Finding[]) {
  return problemError('request-invalid', 'See findings.', { findings });
}
