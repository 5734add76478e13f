import type { EndorsementClaim } from '../credential.js';
import { type JsonObject, objectOf, textOf } from '../json.js';
import { itemsAt } from './json-values.js';

/** Endorsements of one object: embedded ones, addresses, and compact tokens (`endorsementJwt`). */
export function endorsementsAt(
  object: JsonObject | undefined,
  about: EndorsementClaim['about'],
  path: string,
): readonly EndorsementClaim[] {
  if (!object) return [];
  return ['endorsement', 'endorsementJwt'].flatMap((key) =>
    itemsAt(object[key], `${path}.${key}`).flatMap((item) => {
      const content = objectOf(item.value) ?? textOf(item.value);
      return content === undefined ? [] : [{ about, content, path: item.path }];
    }),
  );
}
