import type { PlanRepair, PlanRequest } from 'cairn/planning';
import type { Workspace } from 'cairn/portfolio';

/** Whether a repaired plan rests on what happened since the old one was made, which its request does not say yet. */
export function entersMore({ done, running, question }: PlanRepair, asked: PlanRequest): boolean {
  const isAskedFor =
    JSON.stringify(question.request.recognition) !== JSON.stringify(asked.recognition);
  return done.length + running.length > 0 || isAskedFor;
}

/**
 * The workspace in which the question of a repaired plan is the person's own: what ended is held, what runs stands
 * among the person's own units with what is left of it, and what was asked for goes on.
 */
export function withRepair(workspace: Workspace, { question }: PlanRepair): Workspace {
  const { request, units } = question;
  const held = new Set(workspace.holdings.map(({ id }) => id));
  const own = new Set(units.map(({ id }) => id));
  return {
    ...workspace,
    holdings: [...workspace.holdings, ...request.holdings.filter(({ id }) => !held.has(id))],
    units: [...workspace.units.filter(({ id }) => !own.has(id)), ...units],
    ...(request.recognition === undefined ? {} : { recognition: request.recognition }),
  };
}
