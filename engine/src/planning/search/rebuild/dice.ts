/** Draws numbers that look scattered; the same ones each time, so that answers stay the same. */
export interface Dice {
  state: number;
}

/** Dice that begin at a fixed place. */
export function newDice(seed: number): Dice {
  return { state: (Math.imul(seed + 1, 0x9e3779b1) | 1) >>> 0 };
}

/** A share from 0 to below 1. */
export function roll(dice: Dice): number {
  // xorshift32
  let x = dice.state;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  dice.state = x >>> 0;
  return dice.state / 4_294_967_296;
}

/** A whole number from 0 to below `count`. */
export function rollBelow(dice: Dice, count: number): number {
  return Math.floor(roll(dice) * count);
}
