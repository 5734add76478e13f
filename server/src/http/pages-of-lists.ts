interface PageQuery {
  readonly limit: number;
  readonly cursor?: string;
}

interface Identified {
  readonly id: string;
}

/** One part of a list in the order of ids; the cursor is the last id of the part before. */
export function pageOf<T extends Identified>(
  all: readonly T[],
  { limit, cursor }: PageQuery,
): { readonly items: readonly T[]; readonly total: number; readonly nextCursor?: string } {
  const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rest = cursor === undefined ? sorted : sorted.filter(({ id }) => id > cursor);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const hasMore = rest.length > limit && last !== undefined;
  return { items, total: all.length, ...(hasMore ? { nextCursor: last.id } : {}) };
}

/** A question whether texts hold every word of `words`, whatever the case and the accents. */
export function holdsWords(words: string): (texts: readonly (string | undefined)[]) => boolean {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (texts) => {
    const text = plain(texts.filter((part) => part !== undefined).join(' '));
    return wanted.every((word) => text.includes(word));
  };
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
