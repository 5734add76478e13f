import { buildCatalogue, type DataRelease } from 'cairn/catalogue';
import type { ChangeKind, Framework } from 'cairn/frameworks';
import { buildFrameworkData } from 'cairn/frameworks';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { toHoldingRow } from '../../have/list/holding-row.js';
import { changesFor } from './changes-for.js';

const on = parseIsoDate('2026-11-21');

function frameworkWith(id: string, changes: readonly (readonly [ChangeKind, string])[]): Framework {
  return {
    id,
    label: id,
    jurisdiction: { countries: ['NZ'] },
    kind: 'national',
    scope: 'comprehensive',
    owner: 'Somebody',
    versions: [],
    referencing: [],
    sizeRules: [],
    history: changes.map(([kind, day], i) => ({
      id: `${id}-${i}`,
      kind,
      state: 'in-force',
      on: parseIsoDate(day),
      touches: ['levels'],
      what: `${kind} of ${id}`,
      alsoIn: [],
      knowing: 'read',
      sources: [],
    })),
    confidence: 'high',
    checked: on,
    sources: [],
  };
}

const release: DataRelease = {
  version: '1',
  hash: 'x',
  frameworks: buildFrameworkData(
    [
      frameworkWith('mine', [
        ['levels-changed', '2023-11-21'],
        ['levels-changed', '2023-11-20'],
        ['levels-split', '2026-11-21'],
        ['edition', '2026-01-01'],
        ['review', '2025-01-01'],
      ]),
      frameworkWith('other', [['ended', '2026-06-01']]),
    ],
    [],
  ),
  catalogue: buildCatalogue([], []),
  agreements: [],
  standards: [],
  registers: [],
};
const row = toHoldingRow(
  { id: 'h', title: 'h', state: 'claimed', level: { framework: 'mine', code: '1' } },
  undefined,
  on,
);

describe('changesFor', () => {
  it('shows what touches the person, newest first, three years back to the day', () => {
    const { isMine, changes } = changesFor([row], release, on);
    expect(isMine).toBe(true);
    expect(changes.map(({ event }) => event.on)).toEqual([
      '2026-11-21',
      '2025-01-01',
      '2023-11-21',
    ]);
  });
  it('shows all frameworks to somebody whose items name none', () => {
    const { isMine, changes } = changesFor([], release, on);
    expect(isMine).toBe(false);
    expect(changes[1]?.event.what).toBe('ended of other');
  });
});
