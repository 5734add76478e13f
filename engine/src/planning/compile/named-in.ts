/*
 * Lists of a request are laid beside every unit of the catalogue and may hold thousands of entries, so each is indexed
 * once. Requests are never changed, so that an index stays true as long as its list lives.
 */

type About = { readonly unit?: string };

const PLACES = new WeakMap<readonly About[], ReadonlyMap<string | undefined, number>>();
const NAMES = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The first entry of a list about a unit; without a unit the first that names none. */
export function entryAbout<T extends About>(
  list: readonly T[],
  unit: string | undefined,
): T | undefined {
  const places = PLACES.get(list) ?? placesIn(list);
  PLACES.set(list, places);
  const place = places.get(unit);
  return place === undefined ? undefined : list[place];
}

/** Whether a list names something; nothing is named by a list that is not there. */
export function isNamedIn(list: readonly string[] | undefined, name: string): boolean {
  if (list === undefined) return false;
  const names = NAMES.get(list) ?? new Set(list);
  NAMES.set(list, names);
  return names.has(name);
}

function placesIn(list: readonly About[]): ReadonlyMap<string | undefined, number> {
  const places = new Map<string | undefined, number>();
  for (const [place, { unit }] of list.entries()) if (!places.has(unit)) places.set(unit, place);
  return places;
}
