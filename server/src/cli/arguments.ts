import { CairnError, type IsoDate, isIsoDate } from 'cairn/terms';

/** What a number may be; without bounds anything up to a million, far above any credit, price or year. */
export interface NumberBounds {
  readonly least?: number;
  readonly most?: number;
  readonly above?: number;
  readonly isWhole?: boolean;
}

const LARGEST = 1_000_000;

/**
 * A number written by a person.
 * @throws CairnError `argument-invalid` naming the argument and what to write.
 */
export function numberArgument(name: string, text: string, bounds: NumberBounds = {}): number {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text.trim())) {
    throw refused(name, text, 'is not a number. Write digits, such as 8 or 8.5.');
  }
  const value = Number(text);
  const { least = -LARGEST, most = LARGEST, above = -Infinity, isWhole = false } = bounds;
  if (value < least || value > most || value <= above || (isWhole && !Number.isInteger(value))) {
    throw refused(name, text, `is out of range. Write ${rangeText(bounds)}.`);
  }
  return value;
}

function rangeText({ least, most = LARGEST, above, isWhole }: NumberBounds): string {
  const kind = isWhole ? 'a whole number' : 'a number';
  if (above !== undefined) return `${kind} above ${above} and up to ${most}`;
  return `${kind} from ${least ?? -LARGEST} to ${most}`;
}

/**
 * A day written by a person, or today.
 * @throws CairnError `argument-invalid`
 */
export function dayArgument(name: string, text: string | undefined, today: string): IsoDate {
  const day = text ?? today;
  if (isIsoDate(day)) return day;
  throw refused(
    name,
    day,
    'is not a day of the calendar. Write it as YYYY-MM-DD, such as 2026-11-21.',
  );
}

/**
 * A country code as a person writes it, in capitals.
 * @throws CairnError `argument-invalid`
 */
export function countryArgument(name: string, text: string): string {
  const code = text.toUpperCase();
  if (/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code)) return code;
  throw refused(
    name,
    text,
    'is not a country code. Write the two letters of ISO 3166, such as NZ.',
  );
}

function refused(name: string, text: string, why: string): CairnError {
  return new CairnError('argument-invalid', `${name}: "${text}" ${why}`, { name, text });
}
