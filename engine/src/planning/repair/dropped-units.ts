import { explainInfeasible } from '../answer/explain-infeasible.js';
import { compileInTime, compileRequest } from '../compile/compile-request.js';
import type { PlanStep } from '../plan.js';
import {
  nearestModel,
  type OldChoice,
  takenRow,
  type UnitDistance,
  unitDistance,
} from './closeness-model.js';
import type { Solving } from './nearest-solution.js';
import type { QuestionAsOf } from './question-as-of.js';
import type { DropReason } from './repair.js';
import { useRows } from './use-rows.js';

/** Why a unit of the old plan is not in the closest one; learned by asking for it. */
export function dropReasonOf(
  step: PlanStep,
  asked: { readonly question: QuestionAsOf; readonly old: OldChoice; readonly least: UnitDistance },
  how: Solving,
): DropReason {
  const { question, old, least } = asked;
  const { unit: id } = step;
  if (!old.startsOn.has(id)) return goneReason(id, question);
  const rows = [...useRows(old), takenRow(old, id)];
  const answer = how.solve(nearestModel(old, rows), how.search);
  if (answer.kind === 'infeasible') {
    const mayCount = old.compiled.choices.some(({ item }) => item === id);
    return mayCount ? clashOf(id, asked, how) : { kind: 'not-wanted' };
  }
  if (answer.kind === 'stopped' || answer.solution === undefined) return { kind: 'not-known' };
  const { startedDropped, changes } = unitDistance(old, answer.solution);
  if (startedDropped === least.startedDropped && changes === least.changes)
    return { kind: 'as-near' };
  return {
    kind: 'farther',
    moreChanges: changes - least.changes,
    moreStartedDropped: startedDropped - least.startedDropped,
  };
}

/** No way to take it was compiled. */
function goneReason(id: string, { request, data }: QuestionAsOf): DropReason {
  const unit = data.catalogue.units.get(id);
  if (unit === undefined || unit.isSlot) return { kind: 'unknown-unit' };
  if (request.limits.without?.includes(id)) return { kind: 'refused' };
  const { languages: _, modes: __, countries: ___, ...limits } = request.limits;
  const { failed: ____, ...rest } = request;
  const start = { ...limits, start: earliestStart(unit.offerings, limits.start) };
  const free = compileRequest({ ...rest, limits: start }, data);
  const isWanted =
    free.kind !== 'compiled' || [...free.ways.values()].some((way) => way.unit.id === id);
  return { kind: isWanted ? 'no-way' : 'not-wanted' };
}

/** A day on which its offerings still started. */
function earliestStart<Day extends string>(
  offerings: readonly { readonly starts?: readonly Day[] }[],
  start: Day,
): Day {
  return offerings
    .flatMap(({ starts = [] }) => starts)
    .reduce((first, day) => (day < first ? day : first), start);
}

function clashOf(
  id: string,
  { question: { request, data } }: { readonly question: QuestionAsOf },
  { solve, search }: Solving,
): DropReason {
  const limits = { ...request.limits, with: [...(request.limits.with ?? []), id] };
  const asked = { ...request, limits };
  const compiled = compileInTime(asked, data, search);
  if (compiled.kind !== 'compiled') return { kind: 'not-known' };
  const { conflict } = explainInfeasible({ request: asked, data, solve, search }, compiled, 0);
  return { kind: 'clash', conflict };
}
