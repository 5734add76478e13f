import { describe, expect, it } from 'vitest';
import { shortcutOf } from './shortcuts.js';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('shortcutOf', () => {
  it.each([
    [press('/'), { kind: 'panel', panel: 'search' }],
    [press('k', { metaKey: true }), { kind: 'panel', panel: 'search' }],
    [press('?', { shiftKey: true }), { kind: 'panel', panel: 'help' }],
    [press('z', { ctrlKey: true }), { kind: 'undo' }],
    [press('Z', { ctrlKey: true, shiftKey: true }), { kind: 'redo' }],
    [press('y', { ctrlKey: true }), { kind: 'redo' }],
    [press('g'), { kind: 'go-next' }],
    [press('x'), undefined],
    [press('/', { altKey: true }), undefined],
    [press('p', { ctrlKey: true }), undefined],
  ])('%o', (key, meaning) => expect(shortcutOf(key, false)).toEqual(meaning));
  it('goes to a page after g, and only with a letter', () => {
    expect(shortcutOf(press('h'), true)).toEqual({ kind: 'go', key: 'h' });
    expect(shortcutOf(press('Shift', { shiftKey: true }), true)).toBeUndefined();
  });
});
