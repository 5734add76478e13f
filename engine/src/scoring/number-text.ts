/** Digits after the decimal point in arithmetic that is shown. */
const SHOWN_DIGITS = 4;

/** A number as the arithmetic of a figure shows it: at most four digits after the point. The value stays unrounded. */
export function numberText(value: number): string {
  return String(Number(value.toFixed(SHOWN_DIGITS)));
}
