import { CairnError, type IsoDate, isIsoDate } from 'cairn/terms';

/**
 * A number written by a person.
 * @throws CairnError `argument-invalid` naming the argument and what to write.
 */
export function numberArgument(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new CairnError(
    'argument-invalid',
    `${name}: "${text}" is not a number. Write digits, such as 8 or 8.5.`,
    {
      name,
      text,
    },
  );
}

/**
 * A day written by a person, or today.
 * @throws CairnError `argument-invalid`
 */
export function dayArgument(name: string, text: string | undefined, today: string): IsoDate {
  const day = text ?? today;
  if (isIsoDate(day)) return day;
  throw new CairnError(
    'argument-invalid',
    `${name}: "${day}" is not a day of the calendar. Write it as YYYY-MM-DD, such as 2026-11-21.`,
    { name, text },
  );
}
