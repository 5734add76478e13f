import { describe, expect, it } from 'vitest';
import type { Constraint } from '../../catalogue/index.js';
import { planQualification } from '../plan-qualification.js';
import {
  awardNamed,
  holdingOf,
  type PlanningCase,
  smallCase,
  unitNamed,
  unitsFrom,
} from '../planning-cases.contract.js';
import {
  type DrawnQuestion,
  dataOfQuestion,
  drawQuestion,
} from '../whole-language/drawn-question.contract.js';
import { isWeighable, openJudge } from '../whole-language/judge-question.contract.js';
import { withAges } from './aged-ways.js';
import { compileScene } from './compile-request.js';
import { unitsNeeded } from './plan-size.js';
import { NOTHING_RELAXED } from './relaxations.js';
import { sceneOf } from './scene.js';
import { NEVER_STOPS } from './stopping.js';

/** Questions against every plan; more of them by an environment variable. */
const RUNS = Number(process.env.CAIRN_SIZE_RUNS ?? 40);
const FIRST = Number(process.env.CAIRN_SIZE_SEED ?? 100_000);

const text = { text: 'text', knowing: 'read' } as const;
const SMALL = Array.from({ length: 12 }, (_, at) => `s${String(at).padStart(2, '0')}`);
const LEVEL = { framework: 'au-aqf', code: '5' };

/** Twelve small units of which something is left to confirm, and a large one that is dearer than all of them. */
function smallOrLarge(constraint: Constraint, award = {}): PlanningCase {
  const fee = (hundreds: number) => ({ fee: { minor: hundreds * 100, currency: 'AUD' } });
  const plain = { durationWeeks: 1, workloadHours: 1, level: LEVEL };
  const credit = (amount: number) => ({ credit: { amount, system: 'ects' } });
  const units = [
    ...SMALL.map((id) => unitNamed(id, { ...plain, ...fee(1), ...credit(1), knowing: 'recalled' })),
    unitNamed('large', { ...plain, ...fee(13), ...credit(12) }),
    unitNamed('h', { ...credit(12), awardingBody: 'other', isSlot: true }),
  ];
  const pool = unitsFrom('root', 1, [...SMALL, 'large', 'h']);
  return smallCase(awardNamed('award', pool, { constraints: [constraint], ...award }), units, {
    holdings: [holdingOf('h')],
    aims: ['cost', 'risk', 'time'],
  });
}

function boundOf({ request, data }: PlanningCase): number {
  const scene = sceneOf({ request, data, relaxed: NOTHING_RELAXED, look: NEVER_STOPS });
  if (scene.kind !== 'scene') throw new Error(scene.kind);
  const aged = withAges(scene);
  const { choices, model } = compileScene(aged);
  return unitsNeeded(aged, { choices, draft: model });
}

describe('a plan of many small units', () => {
  it.each<[string, Constraint]>([
    [
      'for a least amount of the own body',
      { ...text, id: 'x', kind: 'residency', unit: 'ects', min: 12 },
    ],
    [
      'for a least amount at a level',
      { ...text, id: 'x', kind: 'minAtLevel', level: LEVEL, min: 12, system: 'ects' },
    ],
    [
      'for a least share of the own body',
      { ...text, id: 'x', kind: 'residency', unit: 'ects', share: 0.5 },
    ],
    [
      'for a greatest share of another body',
      { ...text, id: 'x', kind: 'transfer', unit: 'ects', share: 0.5, scope: 'counted' },
    ],
  ])('is not beaten by a dearer one with less to confirm, %s', (_name, constraint) => {
    const pinned = [{ holding: 'held-h', rule: 'root' }];
    const question = smallOrLarge(constraint);
    const request = { ...question.request, pins: pinned };
    const answer = planQualification(request, question.data);
    if (answer.kind !== 'optimal') throw new Error(answer.kind);
    expect(answer.plan.fees.min.minor).toBe(1200);
    expect(boundOf({ ...question, request })).toBe(12 + 1);
  });
});

it('never bounds below what the rules can need at once', () => {
  const large = unitsFrom('root', 3, ['a', 'b', 'c', 'd', 'e']);
  const units = ['a', 'b', 'c', 'd', 'e'].map((id) => unitNamed(id));
  expect(boundOf(smallCase(awardNamed('award', large), units))).toBe(3);
});

it('is no less than the units of a best plan, whatever rules meet', () => {
  let most = 0;
  for (let seed = FIRST; seed < FIRST + RUNS; seed += 1) {
    const question: DrawnQuestion = drawQuestion(seed);
    if (!isWeighable(question)) continue;
    const best = openJudge(question).best();
    if (best === undefined) continue;
    const bound = boundOf({ request: question.request, data: dataOfQuestion(question) });
    expect([seed, best.steps.length <= bound]).toEqual([seed, true]);
    most = Math.max(most, best.steps.length);
  }
  expect(most).toBeGreaterThan(2);
}, 3_600_000);
