import { indexModel } from '../model/indexed-model.js';
import type { Activity, ModelVariable, PlanningModel } from '../model/planning-model.js';
import { findRelevance } from './relevance.js';
import { isOpen, type TimeFrame, timeFrame } from './time-frame.js';

/**
 * The model after the reductions with which every search here begins: activities that cannot be done in time or are of
 * no use, variables and rows that go with them, and starts before the earliest or after the latest are left out.
 *
 * It has the same optimum. Made for solvers of others, so that a comparison measures the search and not the reductions.
 *
 * @throws CairnError `planning-model-broken` when the model is not one (see `indexModel`).
 */
export function reducedModel(model: PlanningModel): PlanningModel {
  const indexed = indexModel(model);
  const frame = timeFrame(indexed, { lo: 0, hi: indexed.horizon });
  const { useful, live } = findRelevance(indexed, frame);
  const isKept = (activity: number) =>
    isOpen(frame, activity) && useful[indexed.activities[activity]?.take ?? -1] === true;
  const placeOf = new Map<number, number>();
  for (let i = 0; i < model.activities.length; i++) if (isKept(i)) placeOf.set(i, placeOf.size);
  const ids = new Set(model.activities.flatMap(({ id }, i) => (placeOf.has(i) ? [id] : [])));
  const variableOf = new Map<number, number>();
  for (const [v, variable] of model.variables.entries())
    if (variable.kind === 'take' ? placeOf.has(variable.activity) : useful[v])
      variableOf.set(v, variableOf.size);
  return {
    ...model,
    activities: model.activities.flatMap((activity, i) =>
      placeOf.has(i) ? [narrowed(activity, i, { frame, ids })] : [],
    ),
    variables: model.variables.flatMap((variable, v): readonly ModelVariable[] => {
      if (!variableOf.has(v)) return [];
      if (variable.kind !== 'take') return [variable];
      return [{ ...variable, activity: placeOf.get(variable.activity) ?? -1 }];
    }),
    rows: model.rows.flatMap((row, r) => {
      if (!live[r]) return [];
      const terms = row.terms.flatMap(({ variable, coefficient }) => {
        const place = variableOf.get(variable);
        return place === undefined ? [] : [{ variable: place, coefficient }];
      });
      return [{ ...row, terms }];
    }),
  };
}

function narrowed(
  activity: Activity,
  index: number,
  { frame, ids }: { readonly frame: TimeFrame; readonly ids: ReadonlySet<string> },
): Activity {
  const est = frame.est[index] ?? 0;
  const lst = frame.lst[index] ?? -1;
  const any = Array.from({ length: Math.max(0, lst - est + 1) }, (_, k) => est + k);
  const within = (clauses: Activity['prerequisites']) =>
    clauses.map((clause) => clause.filter((id) => ids.has(id)));
  return {
    ...activity,
    intakes: (activity.intakes ?? any).filter((week) => week >= est && week <= lst),
    prerequisites: within(activity.prerequisites),
    ...(activity.corequisites && { corequisites: within(activity.corequisites) }),
    excludes: activity.excludes.filter((id) => ids.has(id)),
  };
}
