import type { Figure } from 'cairn/terms';

/** A figure's value with its unit, rounded for reading only: `1.75 ects/month`, `25–30 hours`, `not known`. */
export function figureText(figure: Figure): string {
  const { value } = figure;
  if (value === undefined) return `not known (missing: ${(figure.missing ?? []).join(', ')})`;
  if (figure.unit === 'share') return typeof value === 'number' ? shareText(value) : 'not known';
  const amount =
    typeof value === 'number'
      ? numberText(value)
      : `${numberText(value.min)}–${numberText(value.max)}`;
  return `${amount} ${figure.unit}`;
}

/** At most three decimals, without trailing zeros. */
export function numberText(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function shareText(share: number): string {
  return `${numberText(share * 100)} %`;
}
