const STATES = ['verified', 'claimed', 'planned'] as const;
const SYSTEMS = ['nz-credit', 'ects', 'gb-cats'] as const;

/** A workspace file with many invented entries, the same each time. */
export function hugeWorkspace(count: number): unknown {
  return {
    format: 'cairn-workspace/1',
    person: { label: 'A collector (invented)' },
    invented: true,
    holdings: Array.from({ length: count }, (_, i) => ({
      id: `entry-${i}`,
      title: `Invented unit number ${i + 1}`,
      state: STATES[i % 3],
      earnedOn: `20${String(10 + (i % 16)).padStart(2, '0')}-0${(i % 9) + 1}-1${i % 9}`,
      ...(i % 4 === 0 ? {} : { credit: { amount: (i % 12) + 1, system: SYSTEMS[i % 3] } }),
      ...(i % 5 === 0 ? { level: { framework: 'nz-nzqcf', code: String((i % 9) + 1) } } : {}),
      ...(i % 7 === 0 ? { expiresOn: `202${6 + (i % 4)}-12-0${(i % 9) + 1}` } : {}),
    })),
  };
}
