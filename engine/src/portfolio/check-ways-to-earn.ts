import { type Finding, problemAt } from '../terms/index.js';
import type { DurationRange, FailedUnit, RecognitionOption, UnitChance } from './ways-to-earn.js';

/** What a file says about ways to earn units. */
export interface WaysToEarn {
  readonly recognition?: readonly RecognitionOption[];
  readonly failed?: readonly FailedUnit[];
  readonly assumptions?: {
    readonly chances?: readonly UnitChance[];
    readonly durations?: readonly DurationRange[];
  };
}

/** Entries that say the same thing twice: the later one would be lost. */
export function checkWaysToEarn(file: WaysToEarn): readonly Finding[] {
  const { recognition = [], failed = [], assumptions } = file;
  return [
    ...repeated(
      recognition.map(({ unit, kind }) => `${kind} of ${unit}`),
      ['recognition'],
      'recognition-duplicate',
    ),
    ...repeated(
      failed.map(({ unit }) => unit),
      ['failed'],
      'failed-unit-duplicate',
    ),
    ...repeated(
      (assumptions?.chances ?? []).map(({ unit }) => unit ?? 'every other unit'),
      ['assumptions', 'chances'],
      'chance-duplicate',
    ),
    ...repeated(
      (assumptions?.durations ?? []).map(({ unit }) => unit ?? 'every other unit'),
      ['assumptions', 'durations'],
      'duration-duplicate',
    ),
  ];
}

function repeated(
  names: readonly string[],
  path: readonly string[],
  code: string,
): readonly Finding[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      problemAt(code, [...path, index], `There is an entry for ${name} already. Join the two.`),
    ];
  });
}
