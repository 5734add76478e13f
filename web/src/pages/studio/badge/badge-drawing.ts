import { stonePath } from '../../../design/index.js';

/** A badge as lines and words, to be written as SVG or painted as PNG. Measures are in the units of its square. */
export interface BadgeDrawing {
  readonly size: number;
  readonly ground: { readonly y: number; readonly from: number; readonly to: number };
  /** Lowest first. */
  readonly stones: readonly { readonly path: string; readonly fill: string }[];
  readonly title: BadgeText;
  readonly issuer: BadgeText;
}

/** Lines of one text, centred; `y` is the base line of the first. */
export interface BadgeText {
  readonly lines: readonly string[];
  readonly y: number;
  readonly fontSize: number;
  readonly lineHeight: number;
}

const SIZE = 512;
const GROUND = 236;
const MOST_TITLE_LINES = 3;
/** A letter of a serif is about half as wide as it is high. */
const LETTER_SHARE = 0.5;
const TEXT_WIDTH = 420;
const LARGE = 38;
const SMALL = 30;

/** Colours of the light theme as every picture program knows them. */
export const BADGE_COLOURS = {
  paper: '#fbfaf6',
  line: '#d3d1c8',
  ink: '#1b2026',
  soft: '#565d66',
} as const;

const STONES = [
  { fill: '#2f7048', width: 232, height: 66, shift: 0 },
  { fill: '#5d9270', width: 166, height: 56, shift: 7 },
  { fill: '#6c7684', width: 104, height: 46, shift: -8 },
] as const;

/** Three stones whose outlines belong to this title and issuer, and both in words: the same badge looks the same. */
export function drawBadge(title: string, issuer: string): BadgeDrawing {
  const seed = `${title}/${issuer}`;
  let y = GROUND;
  const stones = STONES.map(({ fill, width, height, shift }, i) => {
    y -= height;
    const box = { x: SIZE / 2 + shift, y: y + height / 2, width, height: height * 0.95 };
    return { path: stonePath(box, `${seed}/${i}`), fill };
  });
  const fits = wrapText(title, lettersAt(LARGE)).length <= 2;
  const fontSize = fits ? LARGE : SMALL;
  const lines = shorten(wrapText(title, lettersAt(fontSize)), MOST_TITLE_LINES);
  return {
    size: SIZE,
    ground: { y: GROUND + 3, from: 112, to: 400 },
    stones,
    title: { lines, y: 306, fontSize, lineHeight: fontSize * 1.18 },
    issuer: {
      lines: shorten(wrapText(issuer, lettersAt(20)), 2),
      y: 446,
      fontSize: 20,
      lineHeight: 26,
    },
  };
}

function lettersAt(fontSize: number): number {
  return Math.floor(TEXT_WIDTH / (fontSize * LETTER_SHARE));
}

/** Words in lines of at most so many letters; a longer word is cut. */
export function wrapText(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((one) => pieces(one, most))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else if (word !== '') lines.push(word);
  }
  return lines;
}

function pieces(word: string, most: number): readonly string[] {
  const letters = [...word];
  if (letters.length <= most) return [word];
  return [letters.slice(0, most).join(''), ...pieces(letters.slice(most).join(''), most)];
}

function shorten(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${kept.at(-1)?.slice(0, -1)}…`];
}
