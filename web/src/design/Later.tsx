import { type ReactNode, useDeferredValue } from 'react';

/** What may come after the first words of a page: it is drawn next, in pieces, so that a slow device shows those sooner. */
export function Later({ children }: { readonly children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
