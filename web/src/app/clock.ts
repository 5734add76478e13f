import { dayOfEpochMs, type IsoDate } from 'cairn/terms';

/** Today where the person is. The engine reads no clock; this is the web's only one. */
export function today(): IsoDate {
  const now = new Date();
  return dayOfEpochMs(now.getTime() - now.getTimezoneOffset() * 60_000);
}
