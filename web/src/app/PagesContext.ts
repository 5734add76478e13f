import { createContext, useContext } from 'react';
import type { PageEntry } from './page-entry.js';

/** The list of pages for pages: importing it directly would make a circle, since the list names them all. */
export const PagesContext = createContext<readonly PageEntry[]>([]);

export function usePages(): readonly PageEntry[] {
  return useContext(PagesContext);
}

/** The path of a page by its id; undefined when this Cairn has no such page. */
export function usePagePath(id: string | undefined): string | undefined {
  return usePages().find((page) => page.id === id)?.paths[0];
}
