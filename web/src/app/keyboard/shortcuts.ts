export type Shortcut =
  | { readonly kind: 'panel'; readonly panel: 'search' | 'help' }
  | { readonly kind: 'undo' | 'redo' | 'go-next' }
  | { readonly kind: 'go'; readonly key: string };

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key press means; `afterGo` when `g` was pressed just before. */
export function shortcutOf(press: KeyPress, afterGo: boolean): Shortcut | undefined {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) return withControl(key, press.shiftKey);
  if (afterGo && /^[a-z]$/.test(key)) return { kind: 'go', key };
  if (key === '/') return { kind: 'panel', panel: 'search' };
  if (key === '?') return { kind: 'panel', panel: 'help' };
  return key === 'g' ? { kind: 'go-next' } : undefined;
}

function withControl(key: string, shift: boolean): Shortcut | undefined {
  if (key === 'z') return { kind: shift ? 'redo' : 'undo' };
  if (key === 'y') return { kind: 'redo' };
  return key === 'k' ? { kind: 'panel', panel: 'search' } : undefined;
}
