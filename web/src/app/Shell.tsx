import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { FootnotePage, OfflineNote } from '../design/index.js';
import { useWords } from '../words/index.js';
import { BottomBar } from './BottomBar.js';
import { KeyboardHelp } from './keyboard/KeyboardHelp.js';
import { useShortcuts } from './keyboard/useShortcuts.js';
import { NewRulesNote } from './NewRulesNote.js';
import { PagesContext } from './PagesContext.js';
import { PAGES } from './page-list.js';
import { Rail } from './Rail.js';
import { SaveNote } from './SaveNote.js';
import { SearchDialog } from './search/SearchDialog.js';
import { UpdateNote } from './UpdateNote.js';
import { useOnline } from './useOnline.js';

/** The frame of each page: rail or bottom bar, search, keyboard help, and the notes that concern all pages. */
export function Shell() {
  const { say } = useWords();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { panel, show } = useShortcuts();
  const online = useOnline();
  useNewPage(path, main);
  return (
    <PagesContext.Provider value={PAGES}>
      <div className="min-h-dvh sm:grid sm:grid-cols-[76px_minmax(0,1fr)] lg:grid-cols-[232px_minmax(0,1fr)] print:block">
        <a
          href="#main"
          className="sr-only z-30 rounded-control bg-sheet px-4 py-2 focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
        >
          {say('shell.skip')}
        </a>
        <Rail onSearch={() => show('search')} onHelp={() => show('help')} />
        <main
          id="main"
          ref={main}
          tabIndex={-1}
          className="mx-auto w-full min-w-0 max-w-[1200px] px-4 pt-4 pb-28 sm:px-8 sm:pt-7 sm:pb-16 lg:px-10"
        >
          <div className="screen-only mb-4 grid gap-2 empty:hidden">
            {online ? null : <OfflineNote />}
            <SaveNote />
            <NewRulesNote />
            <UpdateNote />
          </div>
          <FootnotePage key={path}>
            <Outlet />
          </FootnotePage>
        </main>
        <BottomBar onSearch={() => show('search')} />
        <SearchDialog isOpen={panel === 'search'} onClose={() => show(undefined)} />
        <KeyboardHelp isOpen={panel === 'help'} onClose={() => show(undefined)} />
      </div>
    </PagesContext.Provider>
  );
}

/** A new page gets its own title, and screen readers start at its beginning. */
function useNewPage(path: string, main: React.RefObject<HTMLElement | null>): void {
  const { say } = useWords();
  const first = useRef(true);
  const page = PAGES.find(
    ({ paths: [first] }) => first === path || (first !== '/' && path.startsWith(`${first}/`)),
  );
  const title = page ? say(page.title) : undefined;
  useEffect(() => {
    document.title = title ? `${title} · Cairn` : 'Cairn';
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new path moves the focus
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [path]);
}
