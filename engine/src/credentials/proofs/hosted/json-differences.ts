import { type Json, objectOf } from '../../json.js';

/** Differences that are named at most. */
const MAX_DIFFERENCES = 10;

/** Places (JSON paths) at which two JSON values differ; the order of keys does not count, the order of lists does. */
export function jsonDifferences(one: Json, other: Json): readonly string[] {
  const paths: string[] = [];
  compare(one, other, { path: '$', paths });
  return paths;
}

interface Place {
  readonly path: string;
  /** Local to one call of {@link jsonDifferences}. */
  readonly paths: string[];
}

function compare(one: Json | undefined, other: Json | undefined, place: Place): void {
  if (place.paths.length >= MAX_DIFFERENCES || one === other) return;
  const [left, right] = [objectOf(one), objectOf(other)];
  if (left && right) {
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      compare(left[key], right[key], { ...place, path: `${place.path}.${key}` });
    }
    return;
  }
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    one.forEach((item, i) => {
      compare(item, other[i], { ...place, path: `${place.path}[${i}]` });
    });
    return;
  }
  place.paths.push(place.path);
}
