import type { Holding, HoldingSuggestion, Workspace } from 'cairn/portfolio';
import { type CredentialClaim, claimsOf, type VerifyEntry } from '../../../credentials/index.js';
import { type Choices, openFields } from './choices.js';

/** A claim that was handed in, with what it may stand for. */
export interface ScanItem {
  /** Names the claim among all that were handed in. */
  readonly key: string;
  readonly claim: CredentialClaim;
  readonly suggestion: HoldingSuggestion;
  readonly choices: Choices;
  /** The holding that was read from this credential before. */
  readonly held: Holding | undefined;
  /** Can come onto the list as it stands: nothing to choose, nothing that says no, and not there yet. */
  readonly isReady: boolean;
}

interface ScanData {
  readonly suggest: (claim: CredentialClaim) => HoldingSuggestion;
  readonly choices: ReadonlyMap<string, Choices>;
  readonly workspace: Workspace;
}

/** The claims of one credential of what was handed in. */
export function itemsOf(
  entry: VerifyEntry,
  index: number,
  { suggest, choices, workspace }: ScanData,
): readonly ScanItem[] {
  if (entry.state.kind !== 'answered') return [];
  return claimsOf(entry.state.answer, index).map((claim, i) => {
    const key = `${entry.id} ${index} ${i}`;
    const suggestion = suggest(claim);
    const made = choices.get(key) ?? {};
    const held = workspace.holdings.find(({ credential }) => credential === claim.report.sha256);
    const isReady =
      !held &&
      claim.content !== undefined &&
      openFields(suggestion, made).length === 0 &&
      !claim.report.checks.some(({ result }) => result === 'fail');
    return { key, claim, suggestion, choices: made, held, isReady };
  });
}

/** All claims of all entries, in the order of handing in. The same credential handed in twice is one. */
export function allItems(entries: readonly VerifyEntry[], data: ScanData): readonly ScanItem[] {
  const seen = new Set<string>();
  return entries
    .flatMap((entry) =>
      entry.state.kind === 'answered'
        ? entry.state.answer.reports.flatMap((_, index) => itemsOf(entry, index, data))
        : [],
    )
    .filter(({ claim }) => {
      const isNew = !seen.has(claim.report.sha256);
      seen.add(claim.report.sha256);
      return isNew;
    });
}
