import { dayOfEpochMs, type IsoDate } from 'cairn/terms';

/** Today where the person is. The engine reads no clock; only this file does in the web. */
export function today(): IsoDate {
  const now = new Date();
  return dayOfEpochMs(now.getTime() - now.getTimezoneOffset() * 60_000);
}

/** This moment, ISO UTC to the second, for documents that carry one. */
export function nowText(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** This moment in UTC, to the second. */
export function nowUtc(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
