import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { solveModel } from '../search/solve-model.js';
import { checkInstanceSolution } from './check-instance-solution.js';
import { compileInstance } from './compile-instance.js';
import { type InstanceAnswer, toInstanceSolution } from './instance-solution.js';
import type { InstanceSolution, PlannerInstance } from './planner-instance.js';
import { readPlannerInstance } from './read-planner-instance.js';

// Recorded optima of other solvers. They live outside the project and are only used when present.
const shared = process.env.CAIRN_SHARED ?? join(process.cwd(), '..', 'shared');
const folder = join(shared, 'conformance', 'planner');
const isPresent = existsSync(join(folder, 'instances.json'));
if (!isPresent) process.stdout.write(`planner conformance skipped: no folder ${folder}\n`);

interface Recorded {
  readonly id: string;
  readonly spec: { readonly size: string };
  readonly instanceSha256: string;
  readonly status: string;
  readonly objective?: number;
}

interface Checked {
  readonly ok: boolean;
  readonly objective: number;
}

describe.skipIf(!isPresent)('recorded optima', async () => {
  if (!isPresent) return;
  const { generate } = await load<{ generate: (spec: unknown) => unknown }>('gen.mjs');
  const { check } = await load<{
    check: (instance: unknown, solution: InstanceSolution) => Checked;
  }>('check.mjs');
  const list = readJson<{ instances: readonly Recorded[] }>('instances.json').instances;

  for (const recorded of list.filter((entry) => entry.spec.size === 'S'))
    it(`agrees on ${recorded.id}`, () => {
      const raw = generate(recorded.spec);
      const hash = createHash('sha256').update(JSON.stringify(raw)).digest('hex');
      expect(hash).toBe(recorded.instanceSha256);
      compare(raw, recorded);
    });

  for (const name of readdirSync(join(folder, 'full')))
    it(`agrees on the file ${name}`, () => {
      const raw = readJson<{ id?: string; instance?: { id: string } }>('full', name);
      const instance = raw.instance ?? raw;
      const recorded = list.find((entry) => entry.id === instance.id);
      expect(recorded).toBeDefined();
      if (recorded !== undefined) compare(instance, recorded);
    });

  for (const name of readdirSync(folder).filter((file) => file.startsWith('worked-')))
    it(`agrees on ${name}`, () => {
      const { instance, expected } = readJson<{
        instance: unknown;
        expected: { status: string; objective: number };
      }>(name);
      compare(instance, expected);
    });

  function compare(
    raw: unknown,
    recorded: { readonly status: string; readonly objective?: number },
  ): void {
    const reading = readPlannerInstance(raw);
    expect(reading.findings).toEqual([]);
    if (reading.kind === 'refused') return;
    const answer = solve(reading.value);
    expect(answer.status).toBe(recorded.status);
    expect(answer.objective).toBe(recorded.objective);
    if (answer.solution === undefined) return;
    expect(checkInstanceSolution(reading.value, answer.solution)).toEqual([]);
    expect(check(raw, answer.solution)).toMatchObject({ ok: true, objective: answer.objective });
  }
});

function solve(instance: PlannerInstance): InstanceAnswer {
  const model = compileInstance(instance);
  return toInstanceSolution(instance, model, solveModel(model));
}

function load<T>(file: string): Promise<T> {
  return import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
}

function readJson<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
}
