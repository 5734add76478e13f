import type { CountingContext, Qualification } from '../../catalogue/index.js';
import type { IsoDate } from '../../terms/index.js';
import type { EvaluationRequest } from '../evaluate/evaluation-request.js';
import { compareText } from '../evaluate/scene.js';
import { evaluateQualification } from '../evaluate.js';
import type { Evaluation, RuleStanding } from '../evaluation.js';
import type { Holding, RuleException } from '../holdings.js';
import { smallestCompletions } from '../smallest-completions.js';
import { type AwardIndex, touchedAwards } from './award-index.js';

/** What is held, to be laid beside every award. Things only planned are not held. */
export interface NearestQuestion {
  readonly holdings: readonly Holding[];
  readonly exceptions?: readonly RuleException[];
  readonly conditionsMet?: readonly string[];
  readonly on: IsoDate;
}

/** How many of the nearest awards get their routes counted, and how far away they may be. */
export interface NearestLimits {
  /** Most awards; default 3. */
  readonly routesFor?: number;
  /** Most units that may be missing; default 5. */
  readonly routesWithin?: number;
}

/** An award toward which something held counts. */
export interface NearAward {
  readonly qualification: string;
  readonly state: Evaluation['state'];
  readonly headline: Evaluation['headline'];
  /** Counted ÷ required, 0–1; 0 when nothing is required. */
  readonly doneShare: number;
  /** Units still to take. `proven`: that many can do it, and no fewer; `estimate`: by what the rules still ask for. */
  readonly missingUnits: { readonly count: number; readonly basis: 'proven' | 'estimate' };
  /** The smallest sets of units that complete it; absent = not worked out, or none is known. */
  readonly routes?: {
    readonly count: number;
    /** False: there are more of them. */
    readonly isAll: boolean;
    /** One of them, in id order. */
    readonly units: readonly string[];
  };
}

const ROUTES_FOR = 3;
const ROUTES_WITHIN = 5;
/** A set is found in a few steps or not soon; the list does not wait for it. */
const ROUTE_LIMITS = { mostSets: 30, mostSteps: 60 };
const WORK_LIMIT = 20_000;
const TOLERANCE = 1e-6;

/**
 * The awards toward which the holdings count, nearest first: fewest units missing, then the greater share done, then
 * by id. Only awards that the index ties to something held are looked at, so that the cost grows with those and not
 * with the catalogue; every other award counts nothing.
 *
 * For the first few the smallest ways to finish are enumerated; the others keep an estimate.
 */
export function nearestAwards(
  question: NearestQuestion,
  counting: CountingContext,
  index: AwardIndex,
  { routesFor = ROUTES_FOR, routesWithin = ROUTES_WITHIN }: NearestLimits = {},
): readonly NearAward[] {
  const { exceptions = [], conditionsMet = [], on } = question;
  const holdings = question.holdings.filter(({ state }) => state !== 'planned');
  const frame = {
    ...counting,
    catalogue: index.catalogue,
    holdings,
    exceptions,
    conditionsMet,
    on,
  };
  const near = touchedAwards(index, { holdings, exceptions, conditionsMet })
    .flatMap((id) => index.catalogue.qualifications.get(id) ?? [])
    .flatMap((qualification) => nearAward({ ...frame, qualification, workLimit: WORK_LIMIT }))
    .toSorted(byNearness);
  return near
    .map((award, at) =>
      at < routesFor && award.missingUnits.count <= routesWithin
        ? withRoutes(award, frame, index.catalogue.qualifications.get(award.qualification))
        : award,
    )
    .toSorted(byNearness);
}

/** Nothing when nothing counts. */
function nearAward(request: EvaluationRequest): readonly NearAward[] {
  const evaluation = evaluateQualification(request);
  const { headline, state } = evaluation;
  if (headline.counted <= TOLERANCE) return [];
  return [
    {
      qualification: request.qualification.id,
      state,
      headline,
      doneShare: headline.required > 0 ? Math.min(1, headline.counted / headline.required) : 0,
      missingUnits: { count: estimatedUnits(evaluation, request), basis: 'estimate' },
    },
  ];
}

/** The missing amount in units; where it is credit or hours, in units of the largest size that would fit. */
function estimatedUnits(
  { headline, unitHeadline, root }: Evaluation,
  { catalogue }: EvaluationRequest,
): number {
  const { measure, system, missing } = headline;
  if (measure === 'units' || measure === 'rules') return Math.ceil(missing - TOLERANCE);
  if (unitHeadline !== undefined) return Math.ceil(unitHeadline.missing - TOLERANCE);
  if (missing <= TOLERANCE) return 0;
  const sizes = candidatesOf(root).map((id) => {
    const unit = catalogue.units.get(id);
    if (measure === 'hours') return unit?.workloadHours;
    return unit?.credit?.system === system ? unit?.credit?.amount : undefined;
  });
  const known = sizes.filter((size) => size !== undefined);
  const largest = known.length === sizes.length ? Math.max(0, ...known) : 0;
  return largest > 0 ? Math.ceil(missing / largest - TOLERANCE) : 1;
}

function candidatesOf({ candidates, children }: RuleStanding): readonly string[] {
  return [...candidates, ...children.flatMap(candidatesOf)];
}

function withRoutes(
  award: NearAward,
  frame: Omit<EvaluationRequest, 'qualification'>,
  qualification: Qualification | undefined,
): NearAward {
  if (qualification === undefined) return award;
  const found = smallestCompletions({ ...frame, qualification, limits: ROUTE_LIMITS });
  if (found.kind === 'none' || !found.proven) return award;
  const [first] = found.sets;
  const count = found.least[0] ?? 0;
  return {
    ...award,
    missingUnits: { count, basis: 'proven' },
    routes: {
      count: found.sets.length,
      isAll: found.allListed,
      units: [...(first?.units ?? []), ...(first?.placeholders ?? [])],
    },
  };
}

function byNearness(a: NearAward, b: NearAward): number {
  return (
    a.missingUnits.count - b.missingUnits.count ||
    b.doneShare - a.doneShare ||
    compareText(a.qualification, b.qualification)
  );
}
