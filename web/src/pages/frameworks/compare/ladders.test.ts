import { buildFrameworkData, type Framework, readFramework } from 'cairn/frameworks';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { layLadders } from './ladder-layout.js';
import { ladderModel, placesOf, readRung, writeRung } from './ladders.js';

const on = parseIsoDate('2026-11-21');

/** Two invented frameworks: the first is referenced to the second, its top level expressly to none. */
const data = buildFrameworkData(
  [
    framework('xx-one', ['1', '2', '3'], {
      referencing: [
        {
          framework: 'xx-two',
          version: 'v',
          from: '2020-01-01',
          status: 'referenced',
          knowing: 'read',
          official: { '1': '1', '2': ['1', '2'], '3': null },
          sources: ['s'],
        },
      ],
    }),
    framework('xx-two', ['1', '2']),
    framework('xx-three', ['A']),
  ],
  [],
);

describe('ladderModel', () => {
  it('draws a line for each place and a stub where none was agreed', () => {
    const model = ladderModel(data, ['xx-one', 'xx-two'], on);
    expect(model.links.map(({ from, to }) => `${from.code}→${to.code}`)).toEqual([
      '1→1',
      '2→1',
      '2→2',
    ]);
    expect(model.links.every(({ strength }) => strength === 'official')).toBe(true);
    expect(model.stubs).toEqual([
      { from: { ladder: 'xx-one', code: '3' }, to: 'xx-two', kind: 'none' },
    ]);
    expect(model.unrelated).toEqual([]);
  });
  it('says between which neighbours nothing is known', () => {
    const model = ladderModel(data, ['xx-two', 'xx-three'], on);
    expect(model.links).toEqual([]);
    expect(model.unrelated).toEqual([['xx-two', 'xx-three']]);
  });
  it('names what has no version on the day, and takes each framework once', () => {
    const early = parseIsoDate('1990-01-01');
    expect(ladderModel(data, ['xx-one', 'xx-one', 'nowhere'], on).absent).toEqual(['nowhere']);
    expect(ladderModel(data, ['xx-one'], early).absent).toEqual(['xx-one']);
  });
});

describe('placesOf', () => {
  it('asks every other ladder', () => {
    const { ladders } = ladderModel(data, ['xx-one', 'xx-two', 'xx-three'], on);
    const places = placesOf(data, ladders, { ladder: 'xx-one', code: '3' }, on);
    expect(places.map(({ ladder, match }) => `${ladder.id}: ${match.kind}`)).toEqual([
      'xx-two: none',
      'xx-three: not-known',
    ]);
  });
});

describe('a level in the address', () => {
  const { ladders } = ladderModel(data, ['xx-one'], on);
  it('is read back as it was written', () => {
    const rung = { ladder: 'xx-one', code: '2' };
    expect(readRung(writeRung(rung), ladders)).toEqual(rung);
  });
  it('is nothing when no such level is on the page', () => {
    expect(readRung('xx-one:9', ladders)).toBeUndefined();
    expect(readRung('xx-two:1', ladders)).toBeUndefined();
    expect(readRung('xx-one', ladders)).toBeUndefined();
  });
});

describe('layLadders', () => {
  const model = ladderModel(data, ['xx-one', 'xx-two', 'xx-three'], on);
  it.each([320, 700, 1100])('stays inside %d pixels, lowest level lowest', (room) => {
    const { boxes, width, height } = layLadders(model, room);
    expect(width).toBeLessThanOrEqual(room + 0.01);
    expect(boxes.every(({ x, width: w }) => x >= 0 && x + w <= room + 0.01)).toBe(true);
    expect(boxes.every(({ y, height: h }) => y >= 0 && y + h <= height)).toBe(true);
    const y = (code: string) =>
      boxes.find((box) => box.ladder === 'xx-one' && box.code === code)?.y;
    expect(y('1')).toBeGreaterThan(y('3') ?? 0);
  });
  it('writes titles only where there is room', () => {
    expect(layLadders(model, 320).hasTitles).toBe(false);
    expect(layLadders(model, 1100).hasTitles).toBe(true);
  });
});

function framework(id: string, codes: readonly string[], more: object = {}): Framework {
  const reading = readFramework(
    {
      id,
      label: id,
      jurisdiction: { countries: ['NZ'] },
      owner: 'Nobody',
      kind: 'national',
      scope: 'comprehensive',
      versions: [
        {
          id: 'v',
          label: 'v',
          from: '2010-01-01',
          knowing: 'read',
          titlesKnowing: 'read',
          sources: ['s'],
          levels: codes.map((code, i) => ({ ordinal: i + 1, code, label: `Level ${code}` })),
        },
      ],
      confidence: 'high',
      sources: [{ id: 's', title: 'Invented', url: 'https://example.org/', knowing: 'read' }],
      checked: '2026-11-21',
      ...more,
    },
    id,
  );
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return reading.value;
}
