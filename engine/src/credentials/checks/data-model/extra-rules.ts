import { type Json, listOf, objectOf } from '../../json.js';
import { readMoment } from '../dates/read-moment.js';
import { ANY_URL, TYPE_WORD } from './needs.js';
import type { ExtraRule, Violation } from './shape.js';
import { shownText } from './shown-text.js';

/** The rule that the second date is not before the first; unreadable dates are another rule's business. */
export function inOrder(beginMember: string, endMember: string): ExtraRule {
  return ({ object, path }, shape) => {
    // A number beside a text is a wrong shape, which has a rule of its own.
    if (typeof object[beginMember] !== typeof object[endMember]) return [];
    const begin = readMoment(object[beginMember]);
    const end = readMoment(object[endMember]);
    if (!begin || !end || end.toMs >= begin.fromMs) return [];
    return [
      {
        code: 'model-date-order',
        rule: `${shape.id}-${endMember}-after-${beginMember}`,
        path: `${path}.${endMember}`,
        params: {
          from: shownText(object[beginMember]),
          until: shownText(object[endMember]),
        },
        clause: shape.clause,
      },
    ];
  };
}

/** The rule that an object says something at all. */
export const notEmpty: ExtraRule = ({ object, path }, shape) =>
  Object.keys(object).length > 0
    ? []
    : [
        {
          code: 'model-empty',
          rule: `${shape.id}-empty`,
          path,
          params: { place: path, found: shownText(object) },
          clause: shape.clause,
        },
      ];

/** The rule that every type is a word or an absolute address, and that there is at least one. */
export const typesAreWords: ExtraRule = ({ object, path }, shape) => {
  const value = object.type;
  if (value === undefined) return [];
  const types = listOf(value);
  const place = `${path}.type`;
  const about = { rule: `${shape.id}-type-words`, path: place, clause: shape.clause };
  if (types.length === 0 && !shape.types) {
    return [{ ...about, code: 'model-empty', params: { place, found: shownText(value) } }];
  }
  return types.flatMap((type, i) => {
    if (TYPE_WORD.fits(type)) return [];
    const at = Array.isArray(value) ? `${place}[${i}]` : place;
    const params = { place: at, needed: TYPE_WORD.words, found: shownText(type) };
    return [{ ...about, path: at, code: 'model-wrong-shape' as const, params }];
  });
};

/** The rule that every credential says what it is in general, beside its own kind. */
export const isCredential: ExtraRule = ({ object, path }, shape) => {
  const types = listOf(object.type);
  // Without any type, or with a wrong one, another rule has said so.
  const isOwnKind = shape.types?.some((type) => types.includes(type));
  if (!isOwnKind || types.includes('VerifiableCredential')) return [];
  return [
    {
      code: 'model-wrong-type',
      rule: `${shape.id}-type-credential`,
      path,
      params: {
        place: path,
        needed: 'VerifiableCredential',
        found: types.map(shownText).join(', '),
      },
      clause: shape.clause,
    },
  ];
};

/** The rule that a thing of a certain type says where it is: nothing else would lead to it. */
export function idNeededFor(type: string): ExtraRule {
  return ({ object, path }, shape) => {
    if (!listOf(object.type).includes(type) || object.id !== undefined) return [];
    const place = `${path}.id`;
    const params = { place, needed: ANY_URL.words, found: shownText(undefined) };
    const rule = `${shape.id}-id-needed`;
    return [{ code: 'model-missing', rule, path: place, params, clause: shape.clause }];
  };
}

/** The rule that no two objects of a list have the same id. */
export function idsDiffer(member: string): ExtraRule {
  return ({ object, path }, shape) => {
    const seen = new Set<Json>();
    const twice: Violation[] = [];
    for (const item of listOf(object[member])) {
      const id = objectOf(item)?.id;
      if (id === undefined || id === null) continue;
      if (seen.has(id)) {
        twice.push({
          code: 'model-repeated',
          rule: `${shape.id}-${member}-once`,
          path: `${path}.${member}`,
          params: { place: `${path}.${member}`, found: shownText(id) },
          clause: shape.clause,
        });
      }
      seen.add(id);
    }
    return twice;
  };
}
