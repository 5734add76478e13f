import type { IssuedLine } from '../api/issuing-shapes.js';

/** How a credential stands today; `expired` only when nobody withdrew it. */
export type IssuedState = IssuedLine['state'] | 'expired';

/** `now` is a moment in UTC. */
export function stateOn({ state, validUntil }: IssuedLine, now: string): IssuedState {
  return state === 'valid' && validUntil !== undefined && validUntil < now ? 'expired' : state;
}

/** Newest first, those whose title or id holds the text. */
export function filterIssued(lines: readonly IssuedLine[], text: string): readonly IssuedLine[] {
  const wanted = text.trim().toLocaleLowerCase();
  return lines
    .filter(({ title = '', credentialId }) =>
      [title, credentialId].some((name) => name.toLocaleLowerCase().includes(wanted)),
    )
    .toReversed();
}

/** Whether a text names a recipient rather than a title: only the server can look for people. */
export function isRecipient(text: string): boolean {
  return /^\S+@\S+\.\S+$/.test(text.trim()) || /^did:[a-z0-9]+:\S+$/.test(text.trim());
}

export interface IssuedCounts {
  readonly all: number;
  readonly suspended: number;
  readonly revoked: number;
}

export function countIssued(lines: readonly IssuedLine[]): IssuedCounts {
  const of = (state: IssuedLine['state']) => lines.filter((line) => line.state === state).length;
  return { all: lines.length, suspended: of('suspended'), revoked: of('revoked') };
}
