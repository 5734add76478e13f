import type { Rule } from '../../catalogue/index.js';
import type { RiskDoubt } from '../../scoring/index.js';
import type { Leaf } from './judge-rules.contract.js';
import { creditOf, type Scene, type Thing } from './judge-scene.contract.js';

/** One thing counted in one place. */
export interface Use {
  readonly thing: Thing;
  readonly leaf: Leaf;
  /** Part of the rule; `''` = everything else. */
  readonly part: string;
  readonly isOpen: boolean;
  readonly amount: number;
  readonly doubts: readonly RiskDoubt[];
}

export function usesOf(scene: Scene, leaf: Leaf, thing: Thing): readonly Use[] {
  if (!mayCount(scene, thing)) return [];
  const { rule } = leaf;
  const base = { thing, leaf, isOpen: false, part: '' };
  const granted = (scene.question.request.exceptions ?? []).some(
    (one) =>
      one.kind === 'substitution' &&
      one.rule === leaf.id.replace('/whole-award', '') &&
      one.holding === thing.id,
  );
  switch (rule.op) {
    case 'qualification':
      return granted || thing.qualification === rule.qualification
        ? [{ ...base, amount: 1, doubts: [] }]
        : [];
    case 'unit':
      return granted || thing.unit?.id === rule.unit ? [{ ...base, amount: 1, doubts: [] }] : [];
    case 'atLeast':
    case 'creditsFrom':
    case 'hoursFrom':
      return usesOfPool(base, rule, { thing, granted });
    default:
      return [];
  }
}

function usesOfPool(
  base: Pick<Use, 'thing' | 'leaf' | 'isOpen' | 'part'>,
  rule: Rule & { readonly op: 'atLeast' | 'creditsFrom' | 'hoursFrom' },
  { thing, granted }: { readonly thing: Thing; readonly granted: boolean },
): readonly Use[] {
  const { unit } = thing;
  const amount =
    rule.op === 'atLeast'
      ? 1
      : rule.op === 'creditsFrom'
        ? creditOf(thing, rule.system)
        : unit?.workloadHours;
  if (amount === undefined) return [];
  const isConverted = rule.op === 'creditsFrom' && unit?.credit?.system !== rule.system;
  const doubts: readonly RiskDoubt[] = isConverted ? ['credit-converted'] : [];
  const named =
    unit !== undefined &&
    (rule.pool.includes(unit.id) || rule.parts.some(({ pool }) => pool.includes(unit.id)));
  const isHigh =
    rule.minLevel === undefined ||
    (unit?.level !== undefined && Number(unit.level.code) >= Number(rule.minLevel.code));
  const parts = rule.parts.filter(({ pool }) => unit !== undefined && pool.includes(unit.id));
  const inParts = (parts.length === 0 ? [''] : parts.map(({ id }) => id)).map((part) => ({
    ...base,
    part,
    amount,
    doubts,
  }));
  if (granted) {
    // Somebody granted it: any place of the rule, also where it names the unit in another one.
    return ['', ...rule.parts.map(({ id }) => id)].map((part) => ({
      ...base,
      part,
      amount,
      doubts,
    }));
  }
  if (!isHigh) return [];
  if (named) return inParts;
  const { open } = rule;
  if (open?.levels === undefined || unit?.level === undefined) return [];
  if (!open.levels.codes.includes(unit.level.code)) return [];
  const part = rule.parts.find((one) => one.open)?.id ?? '';
  return [{ ...base, part, isOpen: true, amount, doubts: [...doubts, 'import-needs-approval'] }];
}

export function mayCount({ completesOn }: Pick<Scene, 'completesOn'>, { until }: Thing): boolean {
  return until === undefined || (until !== 'unknown' && completesOn < until);
}
