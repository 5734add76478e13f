import type { Figure, Source } from 'cairn/terms';

/** A count as a number that opens: what was counted, and of what it is made. */
export function countFigure(
  key: string,
  value: number,
  parts: readonly (readonly [key: string, value: number])[] = [],
  sources: readonly Source[] = [],
): Figure {
  const arithmetic = parts.map(([, part]) => part).join(' + ');
  return {
    key,
    value,
    unit: 'records',
    ...(parts.length > 1 ? { arithmetic: `${arithmetic} = ${value}` } : {}),
    parts: parts.map(([part, amount]) => ({ key: part, value: amount, unit: 'records' })),
    sources,
  };
}

/** A part of a whole as a share, with the division shown. */
export function shareFigure(key: string, part: number, whole: number): Figure {
  return {
    key,
    value: whole === 0 ? undefined : part / whole,
    unit: 'share',
    arithmetic: `${part} ÷ ${whole}`,
  };
}
