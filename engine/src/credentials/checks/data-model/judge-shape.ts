import { type Json, type JsonObject, listOf, objectOf } from '../../json.js';
import type { MemberRule, ObjectPlace, Shape, Violation } from './shape.js';
import { shownText } from './shown-text.js';

/** Levels of shapes inside shapes that are followed; a parent organisation of a parent … ends here. */
const MAX_DEPTH = 24;

/** All places where the object breaks the rules of the shape, in the order of the rules. */
export function judgeShape(shape: Shape, place: ObjectPlace, depth = 0): readonly Violation[] {
  if (depth > MAX_DEPTH) return [];
  return [
    ...judgeTypes(shape, place),
    ...Object.entries(shape.members).flatMap(([name, rule]) =>
      judgeMember({ shape, name, rule, depth }, place),
    ),
    ...judgeGroups(shape, place),
    ...(shape.also ?? []).flatMap((rule) => rule(place, shape)),
  ];
}

interface MemberPlace {
  readonly shape: Shape;
  readonly name: string;
  readonly rule: MemberRule;
  readonly depth: number;
}

function judgeTypes(shape: Shape, { object, path }: ObjectPlace): readonly Violation[] {
  if (!shape.types) return [];
  const needed = shape.types.join(' or ');
  const types = object.type;
  const about = { rule: `${shape.id}-type`, clause: shape.clause };
  if (types === undefined || types === null) {
    if (shape.typeOptional) return [];
    const at = `${path}.type`;
    return [
      {
        code: 'model-missing',
        path: at,
        params: { place: at, needed, found: shownText(undefined) },
        ...about,
      },
    ];
  }
  if (listOf(types).some((type) => typeof type === 'string' && shape.types?.includes(type))) {
    return [];
  }
  const found = listOf(types).map(shownText).join(', ') || shownText(types);
  return [{ code: 'model-wrong-type', path, params: { place: path, needed, found }, ...about }];
}

function judgeMember(member: MemberPlace, { object, path }: ObjectPlace): readonly Violation[] {
  const { name, rule } = member;
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  const at = `${path}.${name}`;
  if (value === undefined) return rule.required ? [breach(member, at, undefined)] : [];
  if (!isList(value)) return judgeValue(member, value, at);
  if (!rule.many) return [breach(member, at, value)];
  if (value.length === 0) return rule.required ? [breach(member, at, value)] : [];
  // A member that is null stands for none; nothing in a list does.
  return value.flatMap((item, i) =>
    item === null ? [breach(member, `${at}[${i}]`, item)] : judgeValue(member, item, `${at}[${i}]`),
  );
}

function judgeValue(member: MemberPlace, value: Json, path: string): readonly Violation[] {
  const { rule, depth } = member;
  if (value === null && !rule.required) return [{ ...breach(member, path, value), remark: true }];
  const object = objectOf(value);
  if (object && rule.shape) return judgeShape(rule.shape(), { object, path }, depth + 1);
  if (rule.need ? rule.need.fits(value) : !rule.shape) return [];
  return [breach(member, path, value)];
}

function breach(member: MemberPlace, path: string, value: Json | undefined): Violation {
  const { shape, name, rule } = member;
  const needed = wordsOf(rule);
  const code = value === undefined ? 'model-missing' : (rule.need?.code ?? 'model-wrong-shape');
  return {
    code,
    rule: `${shape.id}-${name}`,
    path,
    params: { place: path, needed, found: shownText(value) },
    clause: shape.clause,
    ...(rule.remark ? { remark: true } : {}),
  };
}

function wordsOf(rule: MemberRule): string {
  const words = [rule.need?.words, rule.shape?.().words].filter((text) => text !== undefined);
  return words.length === 0 ? 'present' : words.join(' or ');
}

function judgeGroups(shape: Shape, { object, path }: ObjectPlace): readonly Violation[] {
  return (shape.oneOf ?? []).flatMap((group) =>
    group.some((name) => hasContent(object, name))
      ? []
      : [
          {
            code: 'model-one-missing' as const,
            rule: `${shape.id}-${group.join('-or-')}`,
            path,
            params: { place: path, needed: group.join(' or ') },
            clause: shape.clause,
          },
        ],
  );
}

function hasContent(object: JsonObject, name: string): boolean {
  return listOf(object[name]).some((value) => value !== '' && value !== null);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
