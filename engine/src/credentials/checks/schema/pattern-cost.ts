import { SCHEMA_LIMITS } from './schema-limits.js';

const CHARACTER_CLASS = /\[[^\]]*\]/g;
const ESCAPED = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/g;
const UNBOUNDED = /[*+]|\{\d+,\}/g;
const REPEAT_COUNTS = /\{(\d+)(?:,(\d*))?\}/g;
const LARGEST_REPEAT = 1000;

/**
 * Steps that a stranger's pattern takes at most on a text of a given length, or undefined for a pattern that is not run:
 * one that looks back or ahead, refers to what it found, or repeats a group with a choice or another repeat in it.
 * Those can take longer than anybody waits; what remains costs the length to the power of its repeats.
 */
export function patternCost(pattern: string, textLength: number): number | undefined {
  if (pattern.length > SCHEMA_LIMITS.patternCharacters || !isPattern(pattern)) return undefined;
  if (/\\[1-9k]|\(\?[=!<]/.test(pattern)) return undefined;
  // One letter stands for an escape or a class, so that only groups and repeats are left to look at.
  const plain = pattern.replace(ESCAPED, 'a').replace(CHARACTER_CLASS, 'a');
  if (hasRepeatedGroup(plain) || hasLargeRepeat(plain)) return undefined;
  const repeats = plain.match(UNBOUNDED)?.length ?? 0;
  const starts = plain.startsWith('^') && !plain.includes('|') ? 0 : 1;
  const cost = Math.max(1, textLength) ** (repeats + starts);
  return cost <= SCHEMA_LIMITS.patternSteps ? cost : undefined;
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    // Not a pattern at all; the caller says that the schema was not run.
    return false;
  }
}

/** A group that is repeated and holds a repeat or a choice, at any depth. */
function hasRepeatedGroup(plain: string): boolean {
  const open: boolean[] = [];
  for (let i = 0; i < plain.length; i++) {
    const letter = plain[i] ?? '';
    if (letter === '(') open.push(false);
    else if (letter === ')') {
      const isComplex = open.pop() ?? false;
      if (isComplex && /^[*+?{]/.test(plain.slice(i + 1))) return true;
      if (isComplex && open.length > 0) open[open.length - 1] = true;
    } else if ('*+{|'.includes(letter) && open.length > 0) open[open.length - 1] = true;
  }
  return false;
}

function hasLargeRepeat(plain: string): boolean {
  return [...plain.matchAll(REPEAT_COUNTS)].some(
    ([, from = '0', to = '']) => Number(from) > LARGEST_REPEAT || Number(to) > LARGEST_REPEAT,
  );
}
