const MOST_SECONDS = 30;

/** Milliseconds of `Prefer: wait=10` (RFC 7240 §4.3), at most 30 s; 0 without it. */
export function waitMsOf(header: string | readonly string[] | undefined): number {
  const text = typeof header === 'string' ? header : (header ?? []).join(',');
  const [, seconds] = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})"?/i.exec(text) ?? [];
  return Math.min(Number(seconds ?? 0), MOST_SECONDS) * 1000;
}
