import type { Holding, HoldingSuggestion, Suggested } from 'cairn/portfolio';
import { entriesOf } from './choices.js';

/** True when a holding says nothing beyond what its credential says or may stand for: then the credential can verify it. */
export function saysTheSame(holding: Holding, suggestion: HoldingSuggestion): boolean {
  const { title, earnedOn, expiresOn, awardingBody, grade } = suggestion;
  const entry = holding.unit ?? holding.qualification;
  return (
    isAmong(holding.title, [title]) &&
    isAmong(
      entry,
      entriesOf(suggestion).map((each) => ({ ...each, value: each.value.id })),
    ) &&
    isAmong(holding.level, suggestion.levels) &&
    isAmong(holding.credit, suggestion.credits) &&
    isAmong(holding.workloadHours, suggestion.workloadHours) &&
    isAmong(holding.earnedOn, [earnedOn]) &&
    isAmong(holding.expiresOn, [expiresOn]) &&
    isAmong(holding.awardingBody, [awardingBody]) &&
    isAmong(holding.grade, [grade])
  );
}

function isAmong<T>(value: T | undefined, options: readonly (Suggested<T> | undefined)[]): boolean {
  if (value === undefined) return true;
  return options.some((option) => textOf(option?.value) === textOf(value));
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? JSON.stringify(Object.entries(value).sort())
    : String(value);
}
