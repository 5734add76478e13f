const MOST_NAMED = 3;
const MOST_SLIPS = 3;

/** ` Did you mean au-aqf or al-aqf?` for an id that nothing has; empty when nothing is near. */
export function nearestText(wanted: string, ids: Iterable<string>): string {
  const near = nearestIds(wanted, ids);
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}

/** Up to three ids that differ from the wanted one by few slips, or that it is a part of; nearest first. */
export function nearestIds(wanted: string, ids: Iterable<string>): readonly string[] {
  const text = wanted.trim().toLowerCase().slice(0, 80);
  if (text === '') return [];
  const allowed = Math.min(MOST_SLIPS, Math.floor(text.length / 2));
  return [...ids]
    .map((id) => ({ id, distance: distanceTo(text, id.toLowerCase()) }))
    .filter(({ distance }) => distance <= allowed)
    .toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(({ id }) => id);
}

function distanceTo(text: string, id: string): number {
  if (text === id) return 0;
  if (text.length >= MOST_SLIPS && (id.includes(text) || text.includes(id))) return 1;
  return Math.abs(id.length - text.length) > MOST_SLIPS ? Infinity : slipsBetween(text, id);
}

/** Letters to insert, remove or replace (Levenshtein 1966), row by row. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replace = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replace, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
