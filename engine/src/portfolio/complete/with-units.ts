import { countingCaps } from '../evaluate/counting-caps.js';
import type { ProblemParts } from '../evaluate/problem-of.js';
import { verdictsOf } from '../evaluate/verdicts.js';
import type { CompletionUnit } from './completion-units.js';

/** Verdicts and caps for holdings and units together; `held` of the scene stays what is really held. */
export function withUnits(parts: ProblemParts, units: readonly CompletionUnit[]): ProblemParts {
  const all = [...parts.held, ...units.map((entry) => entry.held)];
  const verdicts = new Map([
    ...parts.verdicts,
    ...units.map((entry) => [entry.held.holding.id, verdictsOf(parts.scene, entry.held)] as const),
  ]);
  const caps = countingCaps({ ...parts.scene, held: all }, parts.headline);
  return { ...parts, verdicts, caps };
}
