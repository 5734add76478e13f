/** What came of one case. */
export type Verdict =
  | {
      readonly kind: 'agreed' /** Whether the failing step is the named one; absent when none is named. */;
      readonly step?: boolean;
      readonly note?: string;
    }
  | { readonly kind: 'differs'; readonly what: string; readonly lines: readonly string[] }
  /** Not compared, and why. */
  | { readonly kind: 'left-out'; readonly why: string };

/** Agreement. */
export const AGREED = { kind: 'agreed' } as const satisfies Verdict;

/** A difference, with what we say about the case. */
export function differs(what: string, lines: readonly string[] = []): Verdict {
  return { kind: 'differs', what, lines };
}

/** Agreement when two texts are equal, else the first place at which they part. */
export function sameText(ours: string, theirs: string): Verdict {
  if (ours.trimEnd() === theirs.trimEnd()) return AGREED;
  const [a, b] = [ours.split('\n'), theirs.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  return differs('another value', [`ours:   ${a[at] ?? ''}`, `theirs: ${b[at] ?? ''}`]);
}
