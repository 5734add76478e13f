import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastOf, type Oklch, readOklch } from './contrast.js';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const themes = {
  light: tokensOf(':root {'),
  dark: tokensOf(':root[data-theme="dark"] {'),
  'dark by system': tokensOf(':root:not([data-theme="light"]) {'),
};

const TEXT = ['ink', 'ink-soft', 'lichen', 'slate-ink', 'ochre-ink', 'rust', 'water', 'plum'];
const MARKS = ['lichen', 'slate', 'ochre', 'rust', 'water', 'plum', 'edge'];
const GROUNDS = ['paper', 'sheet'];
const ON_TINT: readonly (readonly [string, string])[] = [
  ['ink', 'tint'],
  ['ink-soft', 'tint'],
  ['lichen', 'tint'],
  ['ochre-ink', 'tint-ochre'],
  ['rust', 'tint-rust'],
  ['water', 'tint-water'],
  ['slate-ink', 'tint-slate'],
  ['ink', 'tint-ochre'],
  ['ink', 'tint-rust'],
  ['ink', 'tint-water'],
  ['on-lichen', 'lichen'],
  ['on-lichen', 'lichen-deep'],
];

describe.each(Object.entries(themes))('%s theme', (_name, tokens) => {
  it.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    'text %s on %s reaches 4.5:1',
    (text, ground) => expect(ratio(tokens, text, ground)).toBeGreaterThanOrEqual(4.5),
  );
  it.each(MARKS.flatMap((mark) => GROUNDS.map((ground) => [mark, ground] as const)))(
    'mark %s on %s reaches 3:1',
    (mark, ground) => expect(ratio(tokens, mark, ground)).toBeGreaterThanOrEqual(3),
  );
  it.each(ON_TINT)('text %s on %s reaches 4.5:1', (text, ground) =>
    expect(ratio(tokens, text, ground)).toBeGreaterThanOrEqual(4.5),
  );
});

describe('themes', () => {
  it('say the same dark colours by choice and by system', () => {
    expect(themes['dark by system']).toEqual(themes.dark);
  });
  it('name the same colours in light and dark', () => {
    expect([...themes.light.keys()]).toEqual([...themes.dark.keys()]);
  });
});

describe('contrast', () => {
  it('of black and white is 21 and of a colour with itself 1', () => {
    const black = { lightness: 0, chroma: 0, hue: 0 };
    const white = { lightness: 1, chroma: 0, hue: 0 };
    expect(contrastOf(black, white)).toBeCloseTo(21, 2);
    expect(contrastOf(white, white)).toBe(1);
  });
});

function ratio(tokens: ReadonlyMap<string, Oklch>, a: string, b: string): number {
  const first = tokens.get(a);
  const second = tokens.get(b);
  if (!first || !second) throw new Error(`No such token: ${first ? b : a}`);
  return contrastOf(first, second);
}

function tokensOf(selector: string): Map<string, Oklch> {
  const start = css.indexOf(selector) + selector.length;
  const block = css.slice(start, css.indexOf('}', start));
  const tokens = new Map<string, Oklch>();
  for (const [, name, value] of block.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    const colour = readOklch(value ?? '');
    if (name && colour) tokens.set(name, colour);
  }
  return tokens;
}
