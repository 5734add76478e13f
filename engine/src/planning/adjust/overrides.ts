import type { Finding } from '../../terms/index.js';
import { awardPrefix } from '../compile/scoped-graph.js';
import type { Plan, PlanOverride } from '../plan.js';

/**
 * The unit, rule or constraint that a finding of a plan is about (`<award>:<rule>` in a further award), `week.N` (from
 * 0) for an overfull week, else the field of the plan. It stays the same when steps change places.
 */
export function subjectOf({ path }: Pick<Finding, 'path'>, plan: Plan): string {
  const [field = '', entry = '', ...rest] = path.split('.');
  if (field === 'steps') return plan.steps[Number(entry)]?.unit ?? path;
  if (field === 'assignments') return plan.assignments[Number(entry)]?.item ?? path;
  if (field === 'also' || field === 'onTheWay') {
    const award = plan[field]?.[Number(entry)]?.qualification;
    const isNamed = award !== undefined && BY_ID.has(rest[0] ?? '');
    return isNamed ? awardPrefix(award) + rest.slice(1).join('.') : path;
  }
  if (field === 'weeks' && entry !== '') return `week.${entry}`;
  // Ids of rules hold dots themselves.
  return BY_ID.has(field) ? path.slice(field.length + 1) : path;
}

/** Fields whose entries are named by their ids. */
const BY_ID: ReadonlySet<string> = new Set(['rules', 'constraints']);

/** The errors of a plan that its overrides do not cover, in the order of the findings. */
export function openErrors(plan: Plan, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      !(plan.overrides ?? []).some((override) => covers(override, finding, plan)),
  );
}

/** The plan with every error accepted that no override covers yet, for one reason. */
export function acceptErrors(plan: Plan, findings: readonly Finding[], reason: string): Plan {
  const added = openErrors(plan, findings).map(
    (finding): PlanOverride => ({
      code: finding.code,
      about: subjectOf(finding, plan),
      reason,
    }),
  );
  return added.length === 0 ? plan : { ...plan, overrides: [...(plan.overrides ?? []), ...added] };
}

/** The plan without overrides that nothing needs any more. */
export function withoutIdleOverrides(plan: Plan, findings: readonly Finding[]): Plan {
  const { overrides = [], ...rest } = plan;
  const needed = overrides.filter((override) =>
    findings.some((finding) => covers(override, finding, plan)),
  );
  if (needed.length === overrides.length) return plan;
  return needed.length === 0 ? rest : { ...rest, overrides: needed };
}

function covers({ code, about }: PlanOverride, finding: Finding, plan: Plan): boolean {
  return code === finding.code && about === subjectOf(finding, plan);
}
