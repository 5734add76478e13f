import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useToast } from '../../design/index.js';
import { useWords } from '../../words/index.js';
import { type ChangeName, useWorkspaceStore } from '../../workspace/index.js';
import { PAGES } from '../page-list.js';
import { shortcutOf } from './shortcuts.js';

export type Panel = 'search' | 'help' | undefined;
const GO_MS = 1_500;

/** Listens for the keys of the house; says which panel is open. */
export function useShortcuts(): { readonly panel: Panel; readonly show: (panel: Panel) => void } {
  const [panel, show] = useState<Panel>();
  const navigate = useNavigate();
  const store = useWorkspaceStore();
  const toast = useToast();
  const { say } = useWords();
  useEffect(() => {
    let goUntil = 0;
    const tell = (key: 'shell.undone' | 'shell.redone', change: ChangeName | undefined) => {
      if (change) toast({ text: say(key, { change: say(change.key, change.values) }) });
    };
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWriting(event.target)) return;
      const shortcut = shortcutOf(event, event.timeStamp < goUntil);
      if (!shortcut) return;
      goUntil = shortcut.kind === 'go-next' ? event.timeStamp + GO_MS : 0;
      if (shortcut.kind === 'go-next') return;
      event.preventDefault();
      if (shortcut.kind === 'panel') show(shortcut.panel);
      if (shortcut.kind === 'undo') tell('shell.undone', store.undo());
      if (shortcut.kind === 'redo') tell('shell.redone', store.redo());
      if (shortcut.kind === 'go') {
        const page = PAGES.find(({ goKey }) => goKey === shortcut.key);
        if (page) void navigate({ to: page.paths[0] });
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [navigate, store, toast, say]);
  return { panel, show };
}

/** Letters belong to the field that is being written in, and to an open dialog. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !==
      null
  );
}
