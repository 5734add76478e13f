import { describe, expect, it } from 'vitest';
import type { Pin, RuleException } from '../../portfolio/index.js';
import { addWeeks } from '../../terms/index.js';
import {
  awardNamed,
  creditsFrom,
  holdingOf,
  START,
  unitRule,
  unitsFrom,
} from '../planning-cases.contract.js';
import {
  anyOf,
  asksFor,
  type ClaimScene,
  condition,
  judgeClaim,
  two,
} from './judged-claims.contract.js';
import { countedIn } from './judged-plans.contract.js';

const said = { text: 'text', knowing: 'read' } as const;
const KEPT: readonly string[] = [];
const DAY = ['plan-award-week-wrong also.0.completesOn'];
const MISSING = ['plan-award-missing onTheWay'];
const waive = (rule: string): RuleException => ({ kind: 'waiver', rule, reason: 'agreed' });
const either = two(unitsFrom('core', 1, ['a', 'b']));

describe('an award that is to be finished as well', () => {
  it.each<[string, readonly string[], ClaimScene]>([
    ['on the day on which its unit ends', KEPT, {}],
    ['in the week before', ['plan-award-week-wrong also.0.week'], { claim: { week: 5 } }],
    [
      'on a day of no end',
      ['plan-award-week-wrong also.0.week'],
      { claim: { completesOn: addWeeks(START, 6) } },
    ],
    [
      'before its unit ends',
      ['plan-item-unknown also.0.assignments.0', 'plan-rule-unmet also.0.rules.core'],
      { at: 3 },
    ],
    [
      'with what it does not take',
      ['plan-item-refused also.0.assignments.1'],
      {
        further: countedIn('core', ['b', 'a']),
      },
    ],
    ['left out', ['plan-award-missing also'], { isNamed: false }],
    [
      'of another name',
      ['plan-award-missing also', 'plan-award-unasked also.0'],
      { claim: { qualification: 'one' } },
    ],
    [
      'that nobody knows',
      ['plan-award-unasked also.0'],
      { claim: { qualification: 'x' }, request: { also: [{ qualification: 'x' }] } },
    ],
    ['by another unit, although one was there before', KEPT, { two: either }],
    [
      'by a unit, although one that it could count was held',
      KEPT,
      {
        held: [holdingOf('a')],
        weeks: { b: 3 },
        counts: countedIn('root', ['held-a', 'b']),
        two: either,
      },
    ],
    [
      'by both, although one is enough',
      DAY,
      { two: either, further: countedIn('core', ['a', 'b']) },
    ],
    [
      'late, by what is held',
      DAY,
      {
        held: [holdingOf('b')],
        weeks: { a: 0, c: 3 },
        counts: countedIn('root', ['a', 'c']),
        further: countedIn('core', ['held-b']),
      },
    ],
    [
      'at once, by what is held',
      KEPT,
      {
        held: [holdingOf('b')],
        weeks: { a: 0, c: 3 },
        counts: countedIn('root', ['a', 'c']),
        further: countedIn('core', ['held-b']),
        at: 0,
      },
    ],
    [
      'with something that lapses before the plan ends',
      ['plan-expired also.0.assignments.0'],
      {
        held: [holdingOf('d', { expiresOn: addWeeks(START, 4) })],
        two: two(unitsFrom('core', 1, ['d'])),
        further: countedIn('core', ['held-d']),
        at: 0,
      },
    ],
    [
      'with something that lapses after it',
      KEPT,
      {
        held: [holdingOf('d', { expiresOn: addWeeks(START, 6) })],
        two: two(unitsFrom('core', 1, ['d'])),
        further: countedIn('core', ['held-d']),
        at: 0,
      },
    ],
    [
      'under a rule that is waived by its name',
      KEPT,
      {
        two: two(unitsFrom('core', 3, ['b'])),
        at: 0,
        further: [],
        request: { exceptions: [waive('two:core')] },
      },
    ],
    [
      'under a rule that is waived of the first award',
      ['plan-rule-unmet also.0.rules.core'],
      { two: two(unitsFrom('core', 3, ['b'])), request: { exceptions: [waive('core')] } },
    ],
    [
      'by a condition that is stated by its name',
      KEPT,
      {
        two: two(anyOf([unitsFrom('core', 3, ['b']), condition('work')])),
        at: 0,
        further: [],
        request: { conditionsMet: ['two:work'] },
      },
    ],
    [
      'later than a condition that is stated meets it',
      DAY,
      {
        two: two(anyOf([unitsFrom('core', 1, ['b']), condition('work')])),
        request: { conditionsMet: ['two:work'] },
      },
    ],
    [
      'later than a waiver meets it',
      DAY,
      { two: two(unitsFrom('core', 1, ['b'])), request: { exceptions: [waive('two:core')] } },
    ],
    [
      'by what is granted, under a cap on it',
      ['plan-constraint-broken also.0.constraints.x'],
      {
        by: 'exemption',
        two: two(unitsFrom('core', 1, ['b']), {
          constraints: [{ ...said, id: 'x', kind: 'rpl', max: 0, unit: 'units' }],
        }),
      },
    ],
    [
      'while the first has an order about what counts in it alone',
      KEPT,
      {
        one: awardNamed('one', unitsFrom('root', 1, ['a', 'b', 'c']), {
          constraints: [{ ...said, id: 'x', kind: 'order', last: 'a' }],
        }),
        counts: countedIn('root', ['a']),
      },
    ],
    [
      'in an order that is kept, about what counts there alone',
      KEPT,
      {
        two: two(unitsFrom('core', 1, ['b']), {
          constraints: [{ ...said, id: 'x', kind: 'order', last: 'b' }],
        }),
        weeks: { a: 3, b: 0 },
        at: 3,
      },
    ],
  ])('%s', (_name, expected, scene) => {
    expect(judgeClaim(scene)).toEqual(expected);
  });

  it.each<[string, readonly string[], readonly Pin[]]>([
    ['is not complete by what is left out', KEPT, [{ holding: 'held-b' }]],
    ['is complete by what is pinned to it', MISSING, [{ holding: 'held-b', rule: 'two:core' }]],
    ['is complete by what is not pinned', MISSING, []],
  ])('on the way %s', (_name, expected, pins) => {
    const [weeks, counts] = [{ a: 0, c: 3 }, countedIn('root', ['a', 'c'])];
    const scene = { kind: 'onTheWay', isNamed: false, held: [holdingOf('b')] } as const;
    const found = judgeClaim({ ...scene, weeks, counts, request: { pins } });
    expect(found.filter((one) => !one.startsWith('plan-pin'))).toEqual(expected);
  });

  it.each(['two:ask-inner/core', 'two:core'])('keeps a pin to a rule inside it: %s', (rule) => {
    const inner = awardNamed('inner', unitsFrom('core', 1, ['b']));
    expect(
      judgeClaim({
        ...{ two: two(asksFor('inner')), more: [inner] },
        held: [holdingOf('b')],
        ...{ weeks: { a: 0, c: 3 }, counts: countedIn('root', ['a', 'c']) },
        further: countedIn('ask-inner/core', ['held-b']),
        at: 0,
        request: { pins: [{ holding: 'held-b', rule }] },
      }),
    ).toEqual(KEPT);
  });

  it.each<[string, readonly string[], readonly Pin[]]>([
    ['that leaves it out', ['plan-pin-broken pins.0'], [{ holding: 'held-b' }]],
    ['to its rule by name', KEPT, [{ holding: 'held-b', rule: 'two:core' }]],
    [
      'to a rule of the first award',
      ['plan-pin-broken pins.0'],
      [{ holding: 'held-b', rule: 'core' }],
    ],
    ['that leaves out another', KEPT, [{ holding: 'held-d' }]],
  ])('keeps a pin %s', (_name, expected, pins) => {
    const held = [holdingOf('b'), holdingOf('d')];
    const counts = countedIn('root', ['a', 'c']);
    const further = countedIn('core', ['held-b']);
    expect(
      judgeClaim({ held, counts, further, weeks: { a: 0, c: 3 }, at: 0, request: { pins } }),
    ).toEqual(expected);
  });
});

describe('an award on the way', () => {
  const way = { kind: 'onTheWay' } as const;
  const asked = { onTheWay: [{ qualification: 'two' }, { qualification: 'far' }] };
  const far = awardNamed('far', unitsFrom('core', 1, ['d']));
  const late = ['plan-award-week-wrong onTheWay.0.completesOn'];

  it.each<[string, readonly string[], ClaimScene]>([
    ['that is complete', KEPT, way],
    ['that is complete and not named', MISSING, { ...way, isNamed: false }],
    ['that is not complete', KEPT, { ...way, isNamed: false, two: two(unitRule('d')) }],
    ['beside another one that is not complete', KEPT, { ...way, more: [far], request: asked }],
    [
      'beside another one that is complete and not named',
      MISSING,
      { ...way, more: [awardNamed('far', unitRule('a'))], request: asked },
    ],
    ['beside another one that nobody knows', KEPT, { ...way, request: asked }],
    [
      'by a specialisation',
      MISSING,
      {
        ...{ ...way, isNamed: false },
        two: two(unitsFrom('core', 1, ['b']), {
          specialisations: [{ id: 's', title: 's', rule: unitRule('b') }],
        }),
        request: { onTheWay: [{ qualification: 'two', specialisation: 's' }] },
      },
    ],
    [
      'not without its specialisation',
      KEPT,
      {
        ...{ ...way, isNamed: false },
        two: two(unitsFrom('core', 1, ['b']), {
          specialisations: [{ id: 's', title: 's', rule: unitRule('d') }],
        }),
        request: { onTheWay: [{ qualification: 'two', specialisation: 's' }] },
      },
    ],
    [
      'by a rule that is waived',
      MISSING,
      {
        ...{ ...way, isNamed: false, two: two(unitRule('d')) },
        request: { exceptions: [waive('two:needs-d')] },
      },
    ],
    [
      'not by a rule that is waived of the first',
      KEPT,
      {
        ...{ ...way, isNamed: false, two: two(unitRule('d')) },
        request: { exceptions: [waive('needs-d')] },
      },
    ],
    [
      'by a condition that is stated',
      MISSING,
      {
        ...{ ...way, isNamed: false, two: two(anyOf([unitRule('d'), condition('work')])) },
        request: { conditionsMet: ['two:work'] },
      },
    ],
    [
      'under a rule that people decide',
      MISSING,
      {
        ...{ ...way, isNamed: false },
        two: two(unitsFrom('core', 2, ['a', 'b']), {
          constraints: [
            { ...said, id: 'x', kind: 'timeLimit', months: 0, from: 'previous-counted' },
          ],
        }),
      },
    ],
    [
      'by recognition, which is no transfer',
      MISSING,
      {
        ...{ ...way, isNamed: false, by: 'exemption' },
        two: two(unitsFrom('core', 1, ['b']), {
          awardingBody: 'elsewhere',
          constraints: [{ ...said, id: 'x', kind: 'transfer', max: 0, unit: 'units' }],
        }),
      },
    ],
    [
      'not by study, which is one there',
      KEPT,
      {
        ...{ ...way, isNamed: false },
        two: two(unitsFrom('core', 1, ['b']), {
          awardingBody: 'elsewhere',
          constraints: [{ ...said, id: 'x', kind: 'transfer', max: 0, unit: 'units' }],
        }),
      },
    ],
    ['that was complete before', late, { ...way, two: either }],
    [
      'by another unit than counts on its first day',
      KEPT,
      { ...way, two: either, further: countedIn('core', ['a']), at: 3 },
    ],
    [
      'with something that has lapsed when the plan ends',
      KEPT,
      {
        ...way,
        held: [holdingOf('d', { expiresOn: addWeeks(START, 4) })],
        two: two(unitRule('d')),
        further: countedIn('needs-d', ['held-d']),
        at: 0,
      },
    ],
    [
      'of credit that is converted',
      KEPT,
      {
        ...way,
        two: two(creditsFrom('core', 5, ['b'])),
        further: [{ item: 'b', rule: 'core', amount: 5 }],
      },
    ],
    [
      'by recognition within its cap',
      KEPT,
      {
        ...way,
        by: 'prior-learning',
        two: two(unitsFrom('core', 1, ['b']), {
          constraints: [{ ...said, id: 'x', kind: 'rpl', max: 1, unit: 'units' }],
        }),
      },
    ],
    [
      'by recognition that its cap keeps out',
      KEPT,
      {
        ...way,
        by: 'exemption',
        isNamed: false,
        two: two(unitsFrom('core', 1, ['b']), {
          constraints: [{ ...said, id: 'x', kind: 'rpl', max: 0, unit: 'units' }],
        }),
      },
    ],
    [
      'by recognition where only that is limited to others',
      MISSING,
      {
        ...way,
        by: 'prior-learning',
        isNamed: false,
        two: two(unitsFrom('core', 1, ['b']), {
          constraints: [{ ...said, id: 'x', kind: 'residency', min: 0, unit: 'units' }],
        }),
      },
    ],
  ])('%s', (_name, expected, scene) => {
    expect(judgeClaim(scene)).toEqual(expected);
  });
});
