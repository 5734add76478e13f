import { expect, it } from 'vitest';
import { parseIsoDate } from '../terms/index.js';
import { buildCatalogue } from './catalogue.js';
import type { Unit } from './units.js';
import { unitsAtLevels } from './units-at-level.js';

it('finds units by level, stated before indicated, and no unit twice', () => {
  const catalogue = buildCatalogue(
    [
      unit('a', { level: { framework: 'f', code: '5' } }),
      unit('b', { levelIndicator: { framework: 'f', code: '6', basis: 'digit' } }),
      unit('c', {
        level: { framework: 'f', code: '6' },
        levelIndicator: { framework: 'f', code: '5', basis: 'digit' },
      }),
      unit('d', { level: { framework: 'g', code: '5' } }),
      unit('e', {}),
    ],
    [],
  );
  const at = (...codes: readonly string[]) =>
    unitsAtLevels(catalogue, { framework: 'f', codes }).map(({ id }) => id);
  expect(at('5')).toEqual(['a']);
  expect(at('6', '5', '6')).toEqual(['b', 'c', 'a']);
  expect(at('7')).toEqual([]);
});

function unit(id: string, part: Partial<Unit>): Unit {
  return { ...BARE, id, ...part };
}

const BARE: Unit = {
  id: '',
  title: 'A unit',
  kind: 'unit',
  creditAt: [],
  offerings: [],
  prerequisites: [],
  exclusions: [],
  skills: [],
  outcomes: [],
  isSlot: false,
  knownFields: [],
  sources: [],
  checked: parseIsoDate('2026-01-01'),
  basis: 'assumption',
  knowing: 'recalled',
};
