import { z } from 'zod';
import { amountShape, type Finding, problemAt, textShape } from '../terms/index.js';
import type { AwardWishes } from './award-wishes.js';

/** An award that a plan is to finish or to earn on the way. */
const awardTargetShape = z.strictObject({
  qualification: textShape,
  specialisation: textShape.exactOptional(),
});

/** Whether one item may count in several of the awards that a plan finishes; `unit` is a credit system or `units`. */
const doubleCountingShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('allowed') }),
  z.strictObject({ kind: z.literal('forbidden') }),
  z.strictObject({ kind: z.literal('capped'), max: amountShape, unit: textShape }),
]);

const weightShape = z.int().min(0).max(1_000_000).exactOptional();

/** The fields of a question that name further awards. */
export const awardWishShapes = {
  also: z.array(awardTargetShape).max(20).exactOptional(),
  doubleCounting: doubleCountingShape.exactOptional(),
  onTheWay: z.array(awardTargetShape).max(50).exactOptional(),
};

/** Whole points for a week, 100 minor units of money, a risk point, a halving of the chance, an award not earned. */
export const weightsShape = z
  .strictObject({
    time: weightShape,
    cost: weightShape,
    risk: weightShape,
    recognition: weightShape,
    awards: weightShape,
  })
  .refine((weights) => Object.values(weights).some((one) => one > 0), 'Weigh at least one aim.');

/** A finding for each further award that is the target itself or is named twice. */
export function checkAwardWishes(
  target: string,
  { also = [], onTheWay = [] }: AwardWishes,
): readonly Finding[] {
  const named = [
    ...also.map(({ qualification }, index) => ({ qualification, at: ['also', index] })),
    ...onTheWay.map(({ qualification }, index) => ({ qualification, at: ['onTheWay', index] })),
  ];
  const seen = new Set([target]);
  return named.flatMap(({ qualification, at }) => {
    if (!seen.has(qualification)) {
      seen.add(qualification);
      return [];
    }
    const message = `${qualification} is asked for already: name each award once.`;
    return [problemAt('award-twice', [...at, 'qualification'], message)];
  });
}
