/** How long an answer without word about it is kept. */
const UNSAID_SECONDS = 300;

/** Headers that speak about keeping. */
export interface KeepingHeaders {
  readonly 'cache-control'?: string | undefined;
  readonly age?: string | undefined;
}

/** Seconds for which an answer may be kept: what its host says, capped. */
export function keepSecondsOf(headers: KeepingHeaders, capSeconds: number): number {
  const control = (headers['cache-control'] ?? '').toLowerCase();
  if (/\b(no-store|no-cache|private)\b/.test(control)) return 0;
  const stated = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/.exec(control)?.[1];
  if (stated === undefined) return Math.min(UNSAID_SECONDS, capSeconds);
  const age = /^\d{1,9}$/.test(headers.age ?? '') ? Number(headers.age) : 0;
  return Math.max(0, Math.min(Number(stated) - age, capSeconds));
}
