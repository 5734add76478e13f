import { describe, expect, it } from 'vitest';
import { windowsInBlocks } from '../compile/coarse-weeks.js';
import { mostOfAims } from '../compile/weights.js';
import { bruteForceStairs } from '../instance/brute-force.contract.js';
import { compileInstance } from '../instance/compile-instance.js';
import type { PlannerInstance } from '../instance/planner-instance.js';
import { denseInstance, smallInstance } from '../instance/small-instances.contract.js';
import type { PlanningModel, SearchOptions } from '../model/planning-model.js';
import { openWindows } from '../search/solve-windows.js';
import type { Stairs } from './climb-stairs.js';
import { climbStairs } from './climb-two-axes.js';

describe('climbStairs on small instances', () => {
  it('finds all Pareto points of week and cost, and only those', () => {
    let steps = 0;
    for (let seed = 1; seed <= 1_500; seed++) {
      const instance = smallInstance(seed);
      const { stairs, open } = climb(instance);
      expect(pointsOf(stairs), instance.id).toEqual(bruteForceStairs(instance));
      expect(open, instance.id).toEqual([]);
      expect(stairs.every(({ answer }) => answer.kind === 'optimal')).toBe(true);
      if (stairs.length > 1) steps += 1;
    }
    // One point only would say little.
    expect(steps).toBeGreaterThan(100);
  });

  it('never gets better stairs from tighter limits', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const instance = smallInstance(seed);
      const loose = pointsOf(climb(instance).stairs);
      const tight = [
        { ...instance, budget: Math.floor(instance.budget / 2) },
        { ...instance, weeklyHours: instance.weeklyHours - 2 },
      ];
      for (const one of tight)
        for (const point of pointsOf(climb(one).stairs))
          expect(
            loose.some((other) => isNoWorse(other, point)),
            instance.id,
          ).toBe(true);
    }
  });
});

describe('a climb that is stopped', () => {
  const instance = denseInstance(3);
  const whole = pointsOf(climb(instance).stairs);

  it('has several points to lose', () => {
    expect(whole.length).toBeGreaterThan(3);
  });

  it('says with every stair that it is proven, or what is open; no point lies outside of both', () => {
    let partial = 0;
    for (let patience = 0; patience < 1_100; patience += 17) {
      let asked = 0;
      const { stairs, open } = climb(instance, { shouldStop: () => asked++ >= patience });
      if (open.length > 0 && stairs.length > 0) partial += 1;
      for (const point of whole) expect(isCovered(point, { stairs, open })).toBe(true);
      for (const { answer, week, cost } of stairs)
        if (answer.kind === 'optimal') expect(whole).toContainEqual([week, cost]);
    }
    expect(partial).toBeGreaterThan(10);
  });

  it('goes on after a step that a limit of nodes ended', () => {
    const { stairs, open } = climb(instance, { maxNodes: 12 });
    expect(open.length).toBeGreaterThan(0);
    for (const point of whole) expect(isCovered(point, { stairs, open })).toBe(true);
    expect(stairs.length).toBeGreaterThan(1);
  });

  it('tells of the stairs one by one, none of them dominated', () => {
    const told: Stairs[] = [];
    climb(instance, {}, (soFar) => told.push(soFar));
    // A hard step is proven in a later round: then the same stairs are told again, now proven.
    const counts = new Set(told.map(({ stairs }) => stairs.length));
    expect([...counts]).toEqual(whole.map((_, i) => i + 1));
    // The fastest comes first, the cheapest second.
    expect(pointsOf(told[1]?.stairs ?? [])).toEqual([whole[0], whole.at(-1)]);
  });
});

function climb(
  instance: PlannerInstance,
  search: SearchOptions = {},
  onStairs: (soFar: Stairs) => void = () => undefined,
): Stairs {
  const model = compileInstance(instance);
  return climbStairs({
    model,
    most: mostOf(model),
    solve: windowsInBlocks(model, openWindows),
    search,
    onStairs,
  });
}

function mostOf(model: PlanningModel) {
  const { activities, horizonWeeks, budget } = model;
  return mostOfAims(activities, activities.length, { horizonWeeks, budget });
}

function pointsOf(stairs: Stairs['stairs']): readonly (readonly number[])[] {
  return stairs.map(({ week, cost }) => [week, cost]);
}

function isNoWorse(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => value <= (b[i] ?? 0));
}

/** A true point is a stair, or lies in what is said to be open. */
function isCovered(
  point: readonly number[],
  { stairs, open }: Pick<Stairs, 'stairs' | 'open'>,
): boolean {
  const [week = 0, cost = 0] = point;
  return (
    pointsOf(stairs).some((stair) => isNoWorse(stair, point)) ||
    open.some((part) => part.from <= week && week <= part.until && cost <= (part.cost ?? Infinity))
  );
}
