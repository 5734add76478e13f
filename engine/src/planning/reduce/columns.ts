import type { IndexedModel } from '../model/indexed-model.js';
import type { ModelRow } from '../model/planning-model.js';
import { helps, type Relevance } from './relevance.js';

/** One way to use an activity, or a variable of its own: the model variables that are 1 with it. */
export interface Column {
  /** Activity taken with this column; −1 = none. */
  readonly activity: number;
  readonly variables: readonly number[];
  readonly price: number;
  /** Last completion week with which it may be used. */
  readonly latestCompletion: number;
  /** The only week in which the activity starts with this column; absent = any. */
  readonly start?: number;
}

/**
 * The 0/1 columns of the master problem.
 *
 * A row "Σ a_ig − x_i ≤ 0" (counts only when taken, at most once) is absorbed: its slack u_i becomes a
 * column "taken, not counted", and x_i = Σ a_ig + u_i is replaced everywhere. That trades one row an
 * activity for one column, and most u_i are not needed at all.
 */
export interface ColumnSpace {
  readonly columns: readonly Column[];
  /** Columns in which a model variable is 1. */
  readonly ofVariable: readonly (readonly number[])[];
  readonly ofActivity: readonly (readonly number[])[];
  /** Activities that have a column, ascending. */
  readonly activities: readonly number[];
  /** Rows of the model that are absorbed. */
  readonly absorbed: ReadonlySet<number>;
  /** The space before columns were split by start weeks, and the place in it of each column. */
  readonly whole?: { readonly space: ColumnSpace; readonly placeOf: readonly number[] };
}

/** Makes the columns of a model, leaving out what is of no use. */
export function columnSpace(model: IndexedModel, relevance: Relevance): ColumnSpace {
  const links = findLinks(model);
  const helpsBeyond = takesThatHelp(model, relevance, links);
  const absorbedVariables = new Set<number>();
  const columns: Column[] = [];
  for (const [i, activity] of model.activities.entries()) {
    const link = links.get(i);
    for (const v of link?.counts ?? []) absorbedVariables.add(v);
    if (!relevance.useful[activity.take]) continue;
    const counts = (link?.counts ?? []).filter((v) => relevance.useful[v]);
    for (const v of counts) columns.push(columnOf(model, i, [v, activity.take]));
    if (counts.length === 0 || helpsBeyond.has(activity.take))
      columns.push(columnOf(model, i, [activity.take]));
  }
  for (let v = 0; v < model.variableCount; v++)
    if (relevance.useful[v] && (model.activityOf[v] ?? -1) < 0 && !absorbedVariables.has(v))
      columns.push(columnOf(model, -1, [v]));
  return indexColumns(columns, {
    variables: model.variableCount,
    activities: model.activities.length,
    absorbed: new Set([...links.values()].map((link) => link.row)),
  });
}

/** The same space with some of its columns only; the others are 0 in whatever is looked for. */
export function keepColumns(
  { columns, ofVariable, ofActivity, absorbed }: ColumnSpace,
  isKept: (column: number) => boolean,
): ColumnSpace {
  return indexColumns(
    columns.filter((_, c) => isKept(c)),
    { variables: ofVariable.length, activities: ofActivity.length, absorbed },
  );
}

interface Link {
  readonly row: number;
  readonly counts: readonly number[];
}

/** For each activity the row "Σ counts − take ≤ 0" with the most counts, each count in one such row. */
function findLinks(model: IndexedModel): ReadonlyMap<number, Link> {
  const links = new Map<number, Link>();
  const used = new Set<number>();
  const candidates = model.rows
    .map((row, r) => ({ r, parts: linkParts(model, row) }))
    .sort((a, b) => (b.parts?.counts.length ?? 0) - (a.parts?.counts.length ?? 0) || a.r - b.r);
  for (const { r, parts } of candidates) {
    if (parts === undefined || links.has(parts.activity)) continue;
    if (parts.counts.some((v) => used.has(v))) continue;
    for (const v of parts.counts) used.add(v);
    links.set(parts.activity, { row: r, counts: parts.counts });
  }
  return links;
}

function linkParts(
  model: IndexedModel,
  row: ModelRow,
): { readonly activity: number; readonly counts: readonly number[] } | undefined {
  if (row.max !== 0 || row.min !== undefined) return undefined;
  const takes = row.terms.filter((t) => (model.activityOf[t.variable] ?? -1) >= 0);
  const counts = row.terms.filter((t) => (model.activityOf[t.variable] ?? -1) < 0);
  const [take] = takes;
  if (take === undefined || takes.length > 1 || take.coefficient !== -1) return undefined;
  if (counts.some((t) => t.coefficient !== 1)) return undefined;
  const variables = counts.map((t) => t.variable);
  if (new Set(variables).size !== variables.length) return undefined;
  return { activity: model.activityOf[take.variable] ?? -1, counts: variables };
}

/** `take` variables that help more than the counts of their own link row. */
function takesThatHelp(
  model: IndexedModel,
  { useful, live }: Relevance,
  links: ReadonlyMap<number, Link>,
): ReadonlySet<number> {
  const helping = new Set<number>();
  for (const activity of model.activities) {
    if (!useful[activity.take]) continue;
    for (const clause of [...activity.clauses, ...activity.companions])
      for (const member of clause) helping.add(model.activities[member]?.take ?? -1);
  }
  for (const [r, row] of model.rows.entries()) {
    if (!live[r]) continue;
    for (const { variable, coefficient } of row.terms) {
      const activity = model.activityOf[variable] ?? -1;
      if (activity >= 0 && links.get(activity)?.row !== r && helps(row, coefficient))
        helping.add(variable);
    }
  }
  return helping;
}

function columnOf(model: IndexedModel, activity: number, variables: readonly number[]): Column {
  return {
    activity,
    variables,
    price: model.activities[activity]?.price ?? 0,
    latestCompletion: Math.min(...variables.map((v) => model.latestCompletion[v] ?? Infinity)),
  };
}

/** Finds columns by variable and activity. */
export function indexColumns(
  columns: readonly Column[],
  of: {
    readonly variables: number;
    readonly activities: number;
    readonly absorbed: ReadonlySet<number>;
  },
): ColumnSpace {
  const ofVariable = Array.from({ length: of.variables }, (): number[] => []);
  const ofActivity = Array.from({ length: of.activities }, (): number[] => []);
  for (const [c, column] of columns.entries()) {
    for (const v of column.variables) ofVariable[v]?.push(c);
    if (column.activity >= 0) ofActivity[column.activity]?.push(c);
  }
  const activities = ofActivity.flatMap((own, i) => (own.length > 0 ? [i] : []));
  return { columns, ofVariable, ofActivity, activities, absorbed: of.absorbed };
}
