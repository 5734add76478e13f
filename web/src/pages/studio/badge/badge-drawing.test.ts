import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBadge, wrapText } from './badge-drawing.js';
import { badgeSvg } from './badge-svg.js';

describe('wrapText', () => {
  it('fills each line and goes on with the next word', () => {
    expect(wrapText('Small networks for beginners', 14)).toEqual([
      'Small networks',
      'for beginners',
    ]);
  });
  it('cuts a word that is longer than a line', () => {
    expect(wrapText('Donaudampfschiff', 10)).toEqual(['Donaudampf', 'schiff']);
  });
  it('loses no letter and keeps to its width', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 30 }), (text, most) => {
        const lines = wrapText(text, most);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(Math.max(0, ...lines.map((line) => line.length))).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('drawBadge', () => {
  it('is the same for the same badge and another for another', () => {
    expect(drawBadge('A', 'X')).toEqual(drawBadge('A', 'X'));
    expect(drawBadge('A', 'X').stones).not.toEqual(drawBadge('B', 'X').stones);
  });
  it('shows at most three lines of title and says that there is more', () => {
    const { lines } = drawBadge('A very long title of a unit '.repeat(8), 'X').title;
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
  });
});

describe('badgeSvg', () => {
  it('keeps signs of markup as the text they are', () => {
    const svg = badgeSvg(drawBadge('<script>alert(1)</script> & "x"', 'R&D\0'));
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\0');
    expect(svg).toContain('R&amp;D');
  });
});
