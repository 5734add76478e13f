/** Something that can be found by name. */
export interface Findable {
  readonly id: string;
  readonly title: string;
  /** Codes and other names. */
  readonly also?: readonly string[];
}

/**
 * The best matches, best first: the whole name, then its beginning, then the beginning of a word, then anywhere;
 * each word of the text must be found. Ties go by title, then id.
 */
export function rank<T extends Findable>(
  things: readonly T[],
  text: string,
  most: number,
): readonly T[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const scored = things.flatMap((thing) => {
    const score = scoreOf(thing, words);
    return score === undefined ? [] : [{ thing, score }];
  });
  scored.sort(
    (a, b) =>
      b.score - a.score || compare(a.thing.title, b.thing.title) || compare(a.thing.id, b.thing.id),
  );
  return scored.slice(0, most).map(({ thing }) => thing);
}

/** Lower case without accents, so that "formacion" finds "Formación". */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

function scoreOf(thing: Findable, words: readonly string[]): number | undefined {
  const names = [thing.title, ...(thing.also ?? [])].map(fold);
  let total = 0;
  for (const word of words) {
    const best = Math.max(...names.map((name) => scoreWord(name, word)));
    if (best === 0) return undefined;
    total += best;
  }
  const whole = words.join(' ');
  return total + (names.includes(whole) ? 10 : 0);
}

function scoreWord(name: string, word: string): number {
  const at = name.indexOf(word);
  if (at < 0) return 0;
  if (at === 0) return 4;
  return new RegExp(`[^\\p{L}\\p{N}]${escapeSigns(word)}`, 'u').test(name) ? 3 : 1;
}

function escapeSigns(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
