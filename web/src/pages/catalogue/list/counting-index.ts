import { type Catalogue, type Qualification, type Rule, rulesOf } from 'cairn/catalogue';

/** A rule of an award that counts a unit or another award. */
export interface Counting {
  readonly award: Qualification;
  readonly rule: Rule;
  /** `named`: the rule asks for it by name; `listed`: one of a pool; `needed`: by name, and nothing can replace it. */
  readonly role: 'needed' | 'named' | 'listed';
}

/** For each unit and award: the rules that name or list it, in the order of the awards. */
export function countingIndex({
  qualifications,
}: Catalogue): ReadonlyMap<string, readonly Counting[]> {
  const index = new Map<string, Counting[]>();
  const add = (id: string, counting: Counting) => {
    const before = index.get(id);
    if (!before) index.set(id, [counting]);
    else if (!before.some(({ award, rule }) => isSame({ award, rule }, counting))) {
      before.push(counting);
    }
  };
  for (const award of qualifications.values()) {
    const needed = new Set(neededRules(award.rule));
    for (const rule of rulesOf(award.rule)) {
      for (const id of namesIn(rule)) {
        const role = 'pool' in rule ? 'listed' : needed.has(rule) ? 'needed' : 'named';
        add(id, { award, rule, role });
      }
    }
    for (const { rule: root } of award.specialisations) {
      for (const rule of rulesOf(root)) {
        for (const id of namesIn(rule)) add(id, { award, rule, role: 'named' });
      }
    }
  }
  return index;
}

function isSame(a: Pick<Counting, 'award' | 'rule'>, b: Pick<Counting, 'award' | 'rule'>): boolean {
  return a.award === b.award && a.rule === b.rule;
}

function namesIn(rule: Rule): readonly string[] {
  if (rule.op === 'unit') return [rule.unit];
  if (rule.op === 'qualification') return [rule.qualification];
  return 'pool' in rule ? rule.pool : [];
}

/** Rules that only "all of" stands above. */
function neededRules(rule: Rule): readonly Rule[] {
  return rule.op === 'allOf' ? rule.of.flatMap(neededRules) : [rule];
}

/** The awards that count something, each once. */
export function awardsOf(countings: readonly Counting[]): readonly Qualification[] {
  return [...new Set(countings.map(({ award }) => award))];
}
