import type { AwardWishes, Goal, Workspace } from 'cairn/portfolio';

/** Conditions that every award of the person shares. */
type Shared = Pick<Workspace, 'limits' | 'weights' | 'assumptions' | 'recognition' | 'failed'>;

/** What a plan depends on beside what is held. */
export interface Conditions extends Shared, Pick<Workspace, 'aims'>, AwardWishes {}

/** The conditions of a workspace for one of its goals. */
export function conditionsFor(workspace: Workspace, goal: Goal | undefined): Conditions {
  return { aims: workspace.aims, ...sharedOf(workspace), ...wishesOf(goal ?? {}) };
}

/** The workspace with these conditions; an absent one is taken away. A goal that is new is kept with its wishes. */
export function withConditions(
  workspace: Workspace,
  conditions: Conditions,
  goal: Goal | undefined,
): Workspace {
  const {
    limits: _,
    weights: _w,
    assumptions: _a,
    recognition: _r,
    failed: _f,
    ...rest
  } = workspace;
  return {
    ...rest,
    aims: conditions.aims,
    ...sharedOf(conditions),
    goals: goal === undefined ? rest.goals : goalsWith(rest.goals, conditions, goal),
  };
}

/** The same with other wishes for awards. */
export function withAwards<T extends AwardWishes>(
  of: T,
  wishes: AwardWishes,
): Omit<T, keyof AwardWishes> & AwardWishes {
  const { also: _, doubleCounting: _d, onTheWay: _o, ...rest } = of;
  return { ...rest, ...wishesOf(wishes) };
}

/** The conditions with one of them changed; undefined and an empty list take it away. */
export function withCondition<K extends Exclude<keyof Conditions, 'aims'>>(
  conditions: Conditions,
  key: K,
  value: Conditions[K] | undefined,
): Conditions {
  const { [key]: _, ...rest } = conditions;
  const others = { ...rest, aims: conditions.aims };
  const isNone = value === undefined || (Array.isArray(value) && value.length === 0);
  return isNone ? others : { ...others, [key]: value };
}

function goalsWith(goals: readonly Goal[], wishes: AwardWishes, goal: Goal): readonly Goal[] {
  const isIt = ({ qualification }: Goal) => qualification === goal.qualification;
  if (goals.some(isIt)) return goals.map((one) => (isIt(one) ? withAwards(one, wishes) : one));
  const hasWishes = Object.keys(wishesOf(wishes)).length > 0;
  return hasWishes ? [...goals, withAwards(goal, wishes)] : goals;
}

function sharedOf({ limits, weights, assumptions, recognition, failed }: Shared): Shared {
  return {
    ...(limits === undefined ? {} : { limits }),
    ...(weights === undefined ? {} : { weights }),
    ...(assumptions === undefined ? {} : { assumptions }),
    ...(recognition === undefined ? {} : { recognition }),
    ...(failed === undefined ? {} : { failed }),
  };
}

function wishesOf({ also, doubleCounting, onTheWay }: AwardWishes): AwardWishes {
  return {
    ...(also === undefined ? {} : { also }),
    ...(doubleCounting === undefined ? {} : { doubleCounting }),
    ...(onTheWay === undefined ? {} : { onTheWay }),
  };
}
