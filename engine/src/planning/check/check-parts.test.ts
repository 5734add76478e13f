import { describe, expect, it } from 'vitest';
import type { Constraint, Rule } from '../../catalogue/index.js';
import type { Assignment } from '../../portfolio/index.js';
import { awardNamed, unitNamed, unitRule, unitsFrom } from '../planning-cases.contract.js';
import { codesOf } from './judged-plans.contract.js';

const LEVEL = { framework: 'au-aqf', code: '4' };
const UNITS = [
  unitNamed('a', { level: LEVEL }),
  ...['b', 'c', 'w', 'whole'].map((id) => unitNamed(id)),
];
const WHOLE: Constraint = {
  ...{ id: 'whole', text: 'whole', knowing: 'read' },
  ...{ kind: 'wholeCredential', qualification: 'inner', unit: 'whole' },
};
const INNER = awardNamed('inner', unitRule('part'));
const KEPT: readonly string[] = [];
const PARTS = ['plan-part-wrong'];
const imports = { from: 'anywhere', levels: { framework: 'au-aqf', codes: ['4'] } };

interface World {
  readonly rule: Rule;
  readonly counts: readonly Assignment[];
  readonly taken: readonly string[];
  readonly award?: { readonly constraints: readonly Constraint[] };
}

function judge({ rule, counts, taken, award = { constraints: [] } }: World): readonly string[] {
  return codesOf({
    units: UNITS,
    award: awardNamed('award', rule, award),
    others: [INNER],
    weeks: Object.fromEntries(taken.map((unit) => [unit, 0])),
    counts,
  });
}

const at = (item: string, rule: string, amount: number, part?: string): Assignment => ({
  item,
  rule,
  amount,
  ...(part === undefined ? {} : { part }),
});

describe('parts of a pool', () => {
  const part = (id: string, pool: readonly string[], open = false) => ({
    id,
    label: id,
    min: 0,
    pool,
    open,
  });
  const rule = unitsFrom('root', 1, ['a', 'b', 'c'], {
    parts: [part('one', ['a', 'w']), part('two', ['b']), part('wide', [], true)],
    open: imports,
  });

  it.each<[string, readonly string[], readonly Assignment[], readonly string[]]>([
    ['take their own', KEPT, [at('a', 'root', 1, 'one')], ['a']],
    ['take what only they list', KEPT, [at('w', 'root', 1, 'one')], ['w']],
    ['take no others', PARTS, [at('a', 'root', 1, 'two')], ['a']],
    ['ask for their own', PARTS, [at('b', 'root', 1)], ['b']],
    ['leave what none lists', KEPT, [at('c', 'root', 1)], ['c']],
    ['take no listed one as an import', PARTS, [at('c', 'root', 1, 'wide')], ['c']],
    ['are of that rule', [...PARTS, 'plan-rule-unmet'], [at('a', 'root', 1, 'three')], ['a']],
  ])('%s', (_name, expected, counts, taken) => {
    expect(judge({ rule, counts, taken })).toEqual(expected);
  });

  it('take what stands for their own', () => {
    const whole = unitsFrom('root', 1, ['whole'], { parts: [part('one', ['inner'])] });
    const award = { constraints: [WHOLE] };
    const counted = (name?: string) =>
      judge({ rule: whole, award, counts: [at('whole', 'root', 1, name)], taken: ['whole'] });
    expect(counted('one')).toEqual(KEPT);
    expect(counted()).toEqual(PARTS);
  });

  it('take imports where they are open', () => {
    const open = unitsFrom('root', 1, [], {
      parts: [part('one', ['b']), part('wide', [], true)],
      open: imports,
    });
    const counts = (name: string) => [at('a', 'root', 1, name)];
    expect(judge({ rule: open, counts: counts('wide'), taken: ['a'] })).toEqual(KEPT);
    expect(judge({ rule: open, counts: counts('one'), taken: ['a'] })).toEqual(PARTS);
  });
});
