/** Letters from best to worst; each may carry `+` or `-`. */
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];

/**
 * Compares two grades of one scale: below 0 when the first is lower. Percentages and numbers compare as numbers,
 * letters A–F with `+` and `-` as letters. Undefined = not known, as for two grades of different scales.
 */
export function compareGrades(grade: string, other: string): number | undefined {
  const numbers = [numberOf(grade), numberOf(other)];
  if (numbers[0] !== undefined && numbers[1] !== undefined) return numbers[0] - numbers[1];
  const letters = [letterOf(grade), letterOf(other)];
  if (letters[0] !== undefined && letters[1] !== undefined) return letters[0] - letters[1];
  return undefined;
}

function numberOf(grade: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*%?$/.exec(grade.trim());
  return match ? Number(match[1]) : undefined;
}

function letterOf(grade: string): number | undefined {
  const match = /^([A-F])([+-]?)$/.exec(grade.trim().toUpperCase().replace('−', '-'));
  if (!match) return undefined;
  const step = match[2] === '+' ? 1 : match[2] === '-' ? -1 : 0;
  return (LETTERS.length - LETTERS.indexOf(match[1] ?? '')) * 3 + step;
}
