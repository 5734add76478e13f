import { describe, expect, it } from 'vitest';
import { bruteForce } from './instance/brute-force.contract.js';
import { compileInstance } from './instance/compile-instance.js';
import { smallInstance } from './instance/small-instances.contract.js';
import type { ModelAnswer, PlanningModel } from './model/planning-model.js';
import { planQualification } from './plan-qualification.js';
import { foundingCase } from './planning-cases.contract.js';
import { solveModel } from './search/solve-model.js';
import { type OwnAnswer, secondOpinion, secondOpinionOn } from './second-opinion.js';
import { loadHighsSolver } from './solvers/index.js';

const highs = await loadHighsSolver();

function ownAnswerOf(answer: ModelAnswer): OwnAnswer {
  if (answer.kind === 'infeasible' || answer.solution === undefined) return { kind: answer.kind };
  return { kind: answer.kind, objective: answer.solution.objective };
}

describe('secondOpinion', () => {
  it('agrees on the founding case, and contradicts an answer that was changed', () => {
    const { request, data } = foundingCase();
    const answer = planQualification(request, data);
    if (answer.kind !== 'optimal') throw new Error(answer.kind);
    const { objective = 0 } = answer.proof;
    expect(secondOpinion(request, data, answer, highs)).toEqual({ verdict: 'agrees', objective });
    const changed = { ...answer, proof: { ...answer.proof, objective: objective + 1 } };
    expect(secondOpinion(request, data, changed, highs)).toEqual({
      verdict: 'contradicts',
      objective,
    });
    const tooGood = { ...answer, proof: { ...answer.proof, objective: objective - 1 } };
    expect(secondOpinion(request, data, tooGood, highs)).toMatchObject({ verdict: 'contradicts' });
  });

  it('has nothing to say where nothing was searched', () => {
    const { request, data } = foundingCase();
    const early = { kind: 'mixed-currencies', currencies: [], units: [] } as const;
    expect(secondOpinion(request, data, early, highs)).toBeUndefined();
  });
});

describe('secondOpinionOn', () => {
  it('agrees with the engine on small instances, possible or not', () => {
    const verdicts = new Map<string, number>();
    for (let seed = 7_000; seed < 7_060; seed++) {
      const model = compileInstance(smallInstance(seed));
      const own = ownAnswerOf(solveModel(model));
      const opinion = secondOpinionOn(model, own, highs);
      expect(opinion.verdict, `small-${seed}`).toBe('agrees');
      verdicts.set(own.kind, (verdicts.get(own.kind) ?? 0) + 1);
    }
    expect([...verdicts.keys()].toSorted()).toEqual(['infeasible', 'optimal']);
  });

  it('finds a better plan than one that was not proven, and says when it cannot tell', () => {
    const seed = Array.from({ length: 100 }, (_, i) => i).find((i) => bruteForce(smallInstance(i)));
    const model = compileInstance(smallInstance(seed ?? 0));
    const best = bruteForce(smallInstance(seed ?? 0)) ?? 0;
    const worse = { kind: 'stopped', objective: best + 5 } as const;
    expect(secondOpinionOn(model, worse, highs)).toEqual({ verdict: 'better', objective: best });
    expect(secondOpinionOn(model, { kind: 'stopped' }, highs)).toEqual({
      verdict: 'better',
      objective: best,
    });
    expect(secondOpinionOn(model, { kind: 'infeasible' }, highs)).toEqual({
      verdict: 'contradicts',
      objective: best,
    });
    const stops = (): ModelAnswer => ({ kind: 'stopped', bound: 0, nodes: 0 });
    expect(secondOpinionOn(model, worse, stops)).toMatchObject({
      verdict: 'undecided',
      why: 'stopped',
    });
    const huge: PlanningModel = {
      ...model,
      objective: { time: 0, cost: 1, risk: 0 },
      horizonWeeks: 1_000_000,
    };
    expect(secondOpinionOn(huge, worse, stops)).toMatchObject({ why: 'too-large' });
  });

  it('agrees that nothing is possible, and not that nothing was found', () => {
    const none = (): ModelAnswer => ({ kind: 'infeasible', nodes: 0 });
    const model = compileInstance(smallInstance(1));
    expect(secondOpinionOn(model, { kind: 'infeasible' }, none)).toEqual({ verdict: 'agrees' });
    expect(secondOpinionOn(model, { kind: 'stopped' }, none)).toEqual({ verdict: 'impossible' });
    const found = { kind: 'stopped', objective: 1 } as const;
    expect(secondOpinionOn(model, found, none)).toEqual({ verdict: 'contradicts' });
  });
});
