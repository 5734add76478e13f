import { type Json, objectOf } from '../../json.js';

/** True when two JSON values say the same; the order of an object's members says nothing. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (Array.isArray(left) || Array.isArray(right)) return sameLists(left, right);
  const one = objectOf(left);
  const other = objectOf(right);
  if (!one || !other) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]))
  );
}

function sameLists(left: Json | undefined, right: Json | undefined): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return false;
  return left.length === right.length && left.every((item, i) => sameJson(item, right[i]));
}
