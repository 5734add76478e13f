import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** What the address says after `?`, as plain texts. Whatever a person may want to share belongs there. */
export interface Address {
  readonly get: (key: string) => string | undefined;
  /** Changes some keys and keeps the others; undefined or empty removes one. The step back stays where it was. */
  readonly set: (changes: Readonly<Record<string, string | undefined>>) => void;
}

export function useAddress(): Address {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = useCallback(
    (changes: Readonly<Record<string, string | undefined>>) => {
      void navigate({
        to: '.',
        search: (before: object) => changedSearch(before, changes),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const texts = useMemo(() => textsOf(search), [search]);
  return useMemo(() => ({ get: (key) => texts.get(key), set }), [texts, set]);
}

/** Numbers and yes or no are read back as the texts they came from. */
export function textsOf(search: object): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(search).flatMap(([key, value]: readonly [string, unknown]) =>
      ['string', 'number', 'boolean'].includes(typeof value) ? [[key, String(value)] as const] : [],
    ),
  );
}

export function changedSearch(
  before: object,
  changes: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const all = { ...Object.fromEntries(textsOf(before)), ...changes };
  const kept = Object.entries(all).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, value] as const],
  );
  return Object.fromEntries(kept);
}

const PAUSE_MS = 250;

/** A text field kept in the address: shown at once, written when the typing pauses. */
export function useAddressText(
  { get, set }: Address,
  key: string,
): readonly [string, (text: string) => void] {
  const kept = get(key) ?? '';
  const [text, setText] = useState(kept);
  const written = useRef(kept);
  useEffect(() => {
    // Somebody else changed the address: a link, the button that clears all filters, the step back.
    if (kept !== written.current) {
      written.current = kept;
      setText(kept);
    }
  }, [kept]);
  useEffect(() => {
    if (text === written.current) return undefined;
    const timer = setTimeout(() => {
      written.current = text;
      set({ [key]: text });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, key, set]);
  return [text, setText];
}
