import { type Plan, type PlanOverride, subjectOf } from 'cairn/planning';
import type { Finding } from 'cairn/terms';
import type { BreakFrame } from './break-words.js';

/** What a person accepted, for one reason. */
export interface OverrideGroup {
  readonly reason: string;
  readonly findings: readonly Finding[];
}

/** The overrides of a plan by their reasons, each with the findings that it covers. */
export function overrideGroups(
  { plan }: Pick<BreakFrame, 'plan'>,
  findings: readonly Finding[],
): readonly OverrideGroup[] {
  const { overrides = [] } = plan;
  const reasons = [...new Set(overrides.map(({ reason }) => reason))];
  return reasons
    .map((reason) => ({
      reason,
      findings: findings.filter((finding) =>
        overrides.some((entry) => entry.reason === reason && isAbout(entry, finding, plan)),
      ),
    }))
    .filter((group) => group.findings.length > 0);
}

function isAbout({ code, about }: PlanOverride, finding: Finding, plan: Plan): boolean {
  return code === finding.code && about === subjectOf(finding, plan);
}

/** Why a person accepts what a step breaks; what is about no step goes with the first. */
export function overrideReasons({ overrides = [], steps }: Plan, unit: string): readonly string[] {
  const isFirst = steps[0]?.unit === unit;
  const isOfStep = (about: string) => steps.some((step) => step.unit === about);
  const own = overrides.filter(({ about }) => about === unit || (isFirst && !isOfStep(about)));
  return [...new Set(own.map(({ reason }) => reason))];
}

/** How many things a person accepts in a plan; neighbouring overfull weeks are one. */
export function acceptedIn({ overrides = [] }: Plan): number {
  const weeks = overrides.flatMap(({ about }) => weekOf(about) ?? []);
  const known = new Set(weeks);
  const firsts = [...known].filter((week) => !known.has(week - 1));
  return overrides.length - weeks.length + firsts.length;
}

function weekOf(about: string): number | undefined {
  return about.startsWith('week.') ? Number(about.slice('week.'.length)) : undefined;
}
