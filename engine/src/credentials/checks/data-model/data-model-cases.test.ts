import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../documents/index.js';
import { parseJsonValue } from '../../contexts/json-value.js';
import { type Json, type JsonObject, listOf, objectOf } from '../../json.js';
import type { FormatId } from '../../reading.js';
import { checkDataModel } from './check-data-model.js';
import type { Shape } from './shape.js';
import { FORMAT_RULES } from './shapes.js';
import { OFFLINE, smallRead } from './testing/small-read.js';

const FOLDER = new URL('../../../../../cases/credentials/data-model/', import.meta.url);
/** Words lose their meaning when the form around them is wrong; that is a consequence, not another breach. */
const CONSEQUENCES = /^model-(context-unknown|context-broken|term-undefined|type-undefined)$/;

const FILES = readdirSync(FOLDER).map((name) => ({ name, ...read(name) }));

describe.each(FILES)('$name', ({ format, good, cases }) => {
  const judge = (document: JsonObject) => checkDataModel(smallRead(format, document), OFFLINE);

  it('has a document that breaks no rule', async () => {
    expect((await judge(good)).map(({ code }) => code)).toEqual(['model-good']);
  });

  it.each(cases)('$name', async (one) => {
    const expected = objectOf(one.expect) ?? {};
    const [first, ...others] = await judge(changed(good, one));
    expect(first).toMatchObject({
      code: expected.code,
      result: expected.result ?? 'fail',
      params: { rule: expected.rule },
      evidence: [{ path: expected.path }],
    });
    const also = listOf(expected.also);
    const extra = others.filter(({ code }) => !CONSEQUENCES.test(code));
    expect(extra.map(({ params }) => params.rule)).toEqual(also);
  });
});

describe('the rules', () => {
  it('each have a case', () => {
    const covered = new Set(
      FILES.flatMap(({ cases }) => cases.map((one) => objectOf(one.expect)?.rule)),
    );
    const rules = FILES.flatMap(({ format, good }) => {
      const shape = FORMAT_RULES[format]?.shapeOf(good);
      return shape ? rulesOf(shape, new Set()) : [];
    });
    expect([...new Set(rules)].filter((rule) => !covered.has(rule))).toEqual([]);
  });
});

interface CasesFile {
  readonly format: FormatId;
  readonly good: JsonObject;
  readonly cases: readonly (JsonObject & { readonly name: string })[];
}

function read(name: string): CasesFile {
  const reading = readYaml(readFileSync(new URL(name, FOLDER), 'utf8'));
  const file = reading.kind === 'read' ? objectOf(parseJsonValue(reading.value)) : undefined;
  const format = Object.keys(FORMAT_RULES).find((id): id is FormatId => id === file?.format);
  const good = objectOf(file?.good);
  if (!format || !good) throw new Error(`${name} is no file of cases`);
  const cases = listOf(file?.cases).flatMap((item) => {
    const one = objectOf(item);
    return one && typeof one.name === 'string' ? [{ ...one, name: one.name }] : [];
  });
  return { format, good, cases };
}

/** The good document with one place changed: `in` leads to an object, whose members are removed or set. */
function changed(value: Json, one: JsonObject): JsonObject {
  const result = changeIn(value, listOf(one.in), one);
  return objectOf(result) ?? {};
}

function changeIn(value: Json, way: readonly Json[], one: JsonObject): Json {
  const [step, ...rest] = way;
  if (step === undefined) {
    const parts = objectOf(one.set) ?? {};
    if (Array.isArray(value)) return value.map((item: Json, i) => parts[String(i)] ?? item);
    const removed = listOf(one.remove);
    const kept = Object.entries(objectOf(value) ?? {}).filter(([key]) => !removed.includes(key));
    return { ...Object.fromEntries(kept), ...parts };
  }
  if (Array.isArray(value)) {
    return value.map((item: Json, i) => (i === step ? changeIn(item, rest, one) : item));
  }
  const object = objectOf(value) ?? {};
  const key = String(step);
  return { ...object, [key]: changeIn(object[key] ?? null, rest, one) };
}

/** Every rule about a member that a shape and the shapes inside it have. */
function rulesOf(shape: Shape, seen: Set<string>): readonly string[] {
  if (seen.has(shape.id)) return [];
  seen.add(shape.id);
  return Object.entries(shape.members).flatMap(([name, rule]) => [
    ...(rule.required || rule.need || rule.shape ? [`${shape.id}-${name}`] : []),
    ...(rule.shape ? rulesOf(rule.shape(), seen) : []),
  ]);
}
