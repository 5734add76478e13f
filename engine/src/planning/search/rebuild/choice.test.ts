import { expect, it } from 'vitest';
import { compileInstance } from '../../instance/compile-instance.js';
import { smallInstance } from '../../instance/small-instances.contract.js';
import { indexModel } from '../../model/indexed-model.js';
import { columnSpace } from '../../reduce/columns.js';
import { findRelevance } from '../../reduce/relevance.js';
import { timeFrame } from '../../reduce/time-frame.js';
import {
  type Choice,
  canSpare,
  emptyChoice,
  gainOf,
  isTaken,
  keepsRows,
  putOff,
  putOn,
} from './choice.js';
import { choiceRows } from './choice-rows.js';
import { newDice, rollBelow } from './dice.js';

it('says of each column what the rows come to with it and without it', () => {
  let helpful = 0;
  let spared = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const choice = choiceOf(seed);
    const dice = newDice(seed);
    for (let step = 0; step < 20 && choice.isOn.length > 0; step++) {
      const column = rollBelow(dice, choice.isOn.length);
      const before = lackOf(choice);
      if (choice.isOn[column] === 1) {
        const canDo = canSpare(choice, column);
        putOff(choice, column);
        if (canDo) expect(lackOf(choice)).toBeLessThanOrEqual(before + 1e-9);
        else expect(keepsRows(choice)).toBe(false);
        spared += canDo ? 1 : 0;
      } else if (!isTaken(choice, choice.space.columns[column]?.activity ?? -1)) {
        const gain = gainOf(choice, column);
        putOn(choice, column);
        if (gain > -Infinity) expect(before - lackOf(choice)).toBeCloseTo(gain, 9);
        else expect(breaksMost(choice)).toBe(true);
        helpful += gain > 0 ? 1 : 0;
      }
      expect(keepsRows(choice)).toBe(lackOf(choice) === 0 && !breaksMost(choice));
    }
  }
  expect(helpful).toBeGreaterThan(100);
  expect(spared).toBeGreaterThan(100);
});

function choiceOf(seed: number): Choice {
  const model = indexModel(compileInstance(smallInstance(seed)));
  const frame = timeFrame(model, { lo: 0, hi: model.horizon });
  const space = columnSpace(model, findRelevance(model, frame));
  return emptyChoice(model, space, choiceRows(model, space));
}

function valuesOf({ model, space, isOn }: Choice): readonly (readonly [number, number])[] {
  const ones = new Set(space.columns.flatMap(({ variables }, c) => (isOn[c] ? variables : [])));
  const cost = space.columns.reduce(
    (sum, { activity }, c) => sum + (isOn[c] ? (model.activities[activity]?.cost ?? 0) : 0),
    0,
  );
  const sums = model.rows.flatMap((row, r) =>
    space.absorbed.has(r)
      ? []
      : row.terms.reduce(
          (sum, { variable, coefficient }) => sum + (ones.has(variable) ? coefficient : 0),
          0,
        ),
  );
  return [...sums, cost].map((sum, r) => [sum, r]);
}

function lackOf(choice: Choice): number {
  const { min, scale } = choice.rows;
  return valuesOf(choice).reduce(
    (lack, [sum, r]) => lack + Math.max(0, (min[r] ?? 0) - sum) / (scale[r] ?? 1),
    0,
  );
}

function breaksMost(choice: Choice): boolean {
  return valuesOf(choice).some(([sum, r]) => sum > (choice.rows.max[r] ?? Infinity));
}
