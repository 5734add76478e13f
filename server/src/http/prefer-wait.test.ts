import { expect, it } from 'vitest';
import { waitMsOf } from './prefer-wait.js';

it.each([
  [undefined, 0],
  ['wait=5', 5_000],
  ['respond-async, wait=5', 5_000],
  ['Wait = "7"', 7_000],
  ['wait=30', 30_000],
  ['wait=31', 30_000],
  ['wait=0', 0],
  ['nowait=5', 0],
  ['wait=soon', 0],
])('Prefer: %s waits %i ms', (header, expected) => {
  expect(waitMsOf(header)).toBe(expected);
});
