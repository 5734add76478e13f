/** A signed list as it is handed out. */
export interface PublishedList {
  readonly text: string;
  /** Strong tag of exactly these bytes. */
  readonly etag: string;
}

/** Signed lists in memory: signing each again for every reader would only cost time. */
export interface ListCache {
  /** The list kept under a name that says everything it follows from; else what `make` gives, kept from then on. */
  readonly of: (
    list: string,
    name: string,
    make: () => Promise<PublishedList>,
  ) => Promise<PublishedList>;
}

const MOST_LISTS = 500;

/** An empty cache; of each list only the newest form is kept. */
export function makeListCache(): ListCache {
  const kept = new Map<string, { readonly name: string; readonly list: Promise<PublishedList> }>();
  return {
    of: (list, name, make) => {
      const known = kept.get(list);
      if (known?.name === name) return known.list;
      const made = make();
      kept.delete(list);
      kept.set(list, { name, list: made });
      // What could not be made must not be kept.
      made.catch(() => kept.delete(list));
      const [oldest] = kept.keys();
      if (kept.size > MOST_LISTS && oldest !== undefined) kept.delete(oldest);
      return made;
    },
  };
}
