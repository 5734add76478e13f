import { CairnError, isIsoDate } from 'cairn/terms';

const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?Z$/;

/**
 * A moment written by a person, in UTC; a day alone means its first moment.
 * @throws CairnError `argument-invalid`
 */
export function momentArgument(name: string, text: string): string {
  if (isIsoDate(text)) return `${text}T00:00:00Z`;
  const day = MOMENT.exec(text)?.[1];
  if (day !== undefined && isIsoDate(day)) return text;
  const message = `${name}: "${text}" is not a moment. Write it as 2026-11-21 or 2026-11-21T10:30:00Z.`;
  throw new CairnError('argument-invalid', message, { name, text });
}
