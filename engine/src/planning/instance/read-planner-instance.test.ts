import { expect, it } from 'vitest';
import { readPlannerInstance } from './read-planner-instance.js';
import { smallInstance } from './small-instances.contract.js';

it('reads an instance with the words of its generator, and leaves those out', () => {
  const instance = smallInstance(1);
  const raw = { ...instance, size: 'S', family: 'flat', seed: 1, preset: 'fastest' };
  expect(readPlannerInstance(raw)).toEqual({ kind: 'read', value: instance, findings: [] });
});

it('names every problem at once, each with its place', () => {
  const instance = smallInstance(1);
  const [first] = instance.units;
  const raw = {
    ...instance,
    units: [
      { ...first, groups: ['nowhere'], prereq: [['nobody']], excludes: ['nothing'] },
      { ...first, groups: [] },
    ],
    held: [],
    rules: { ...instance.rules, require: { any: [{ all: [{ unit: 'u77' }] }] } },
  };
  const reading = readPlannerInstance(raw);
  expect(reading.findings.map(({ code, path }) => `${code} ${path}`)).toEqual(
    expect.arrayContaining([
      'planner-instance-doubled-id units.1.id',
      'planner-instance-unknown-name units.0.groups.0',
      'planner-instance-unknown-name units.0.prereq.0.0',
      'planner-instance-unknown-name units.0.excludes.0',
      'planner-instance-unknown-name rules.require.any.0.all.0.unit',
    ]),
  );
});

it('refuses unknown keys, broken numbers and other formats', () => {
  const instance = smallInstance(2);
  const refused = (part: object) => readPlannerInstance({ ...instance, ...part }).kind;
  expect(refused({})).toBe('read');
  expect(refused({ extra: 1 })).toBe('refused');
  expect(refused({ budget: 1.5 })).toBe('refused');
  expect(refused({ horizon: -1 })).toBe('refused');
  expect(refused({ format: 'planner-instance/2' })).toBe('refused');
});

it('reads a tree of conditions twenty deep and refuses a deeper one', () => {
  const instance = smallInstance(3);
  const tree = (depth: number): object =>
    depth === 0 ? { unit: 'u0' } : { any: [tree(depth - 1)] };
  const kind = (depth: number) =>
    readPlannerInstance({ ...instance, rules: { ...instance.rules, require: tree(depth) } }).kind;
  expect(kind(20)).toBe('read');
  expect(kind(21)).toBe('refused');
  expect(kind(5_000)).toBe('refused');
});
