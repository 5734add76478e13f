import type { DataRelease, Qualification } from 'cairn/catalogue';
import { planningDataOf } from 'cairn/planning';
import { type Evaluation, evaluateQualification, type RuleStanding } from 'cairn/portfolio';
import { useMemo } from 'react';
import { today } from '../../../app/clock.js';
import { useWorkspace } from '../../../workspace/index.js';

/** What the person holds toward an award. */
export interface AwardStanding {
  readonly evaluation: Evaluation;
  /** Nothing is held at all: the standing only shows what the award asks for. */
  readonly isEmpty: boolean;
  readonly byRule: ReadonlyMap<string, RuleStanding>;
}

/** Steps after which the page rather shows a good answer than waits for the proven best. */
const WORK_LIMIT = 20_000;

/** Counts only what is held; what is planned counts on the page about plans. */
export function useAwardStanding(
  award: Qualification,
  release: DataRelease,
  specialisation: string | undefined,
): AwardStanding {
  const { workspace } = useWorkspace();
  return useMemo(() => {
    const on = today();
    const holdings = workspace.holdings.filter(({ state }) => state !== 'planned');
    const evaluation = evaluateQualification({
      ...planningDataOf(release, on).counting,
      qualification: award,
      catalogue: release.catalogue,
      holdings,
      on,
      pins: workspace.pins,
      exceptions: workspace.exceptions,
      conditionsMet: workspace.conditionsMet,
      workLimit: WORK_LIMIT,
      ...(specialisation === undefined ? {} : { specialisation }),
    });
    return { evaluation, isEmpty: holdings.length === 0, byRule: rulesById(evaluation.root) };
  }, [award, release, specialisation, workspace]);
}

function rulesById(root: RuleStanding): ReadonlyMap<string, RuleStanding> {
  const all = (standing: RuleStanding): readonly RuleStanding[] => [
    standing,
    ...standing.children.flatMap(all),
  ];
  return new Map(all(root).map((standing) => [standing.rule, standing]));
}
