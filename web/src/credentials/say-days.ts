import { type IsoDate, isIsoDate } from 'cairn/terms';

const DAY = /\b(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z)?(?![\w-])/g;

/** Codes whose sentence shows a date exactly as the credential writes it, because that is what is wrong with it. */
const ABOUT_WRITING = /unreadable|malformed/;

/** The sentence of a check with its days as the reader writes them. */
export function sayDays(
  sentence: string,
  code: string,
  {
    day,
    moment,
  }: { readonly day: (day: IsoDate) => string; readonly moment: (iso: string) => string },
): string {
  if (ABOUT_WRITING.test(code)) return sentence;
  return sentence.replace(DAY, (found, date: string, time: string | undefined) => {
    if (!isIsoDate(date)) return found;
    if (time === undefined) return day(date);
    return Number.isNaN(Date.parse(found)) ? found : moment(found);
  });
}
