import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '../data/index.js';
import { projectPath } from '../settings.js';
import { COMMANDS } from './commands.js';
import { processIo } from './process-io.js';
import { runCli } from './program.js';

let folder = '';
const release = loadRelease();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-bench-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function cairn(...words: readonly string[]) {
  const told = { out: '', err: '' };
  const io = {
    ...processIo(),
    out: (text: string) => {
      told.out += text;
    },
    err: (text: string) => {
      told.err += text;
    },
    showsProgress: false,
  };
  const exit = await runCli(words, COMMANDS, { data: () => release, io });
  return { exit, ...told, json: () => JSON.parse(told.out) };
}

/** Two units that take turns in the week: five weeks, cost 30. */
const INSTANCE = {
  format: 'planner-instance/1',
  id: 'two-in-turn',
  objective: { time: 100, cost: 1, risk: 0 },
  horizon: 10,
  weeklyHours: 6,
  budget: 100,
  units: [unit('u0', 2, 10), unit('u1', 3, 20)],
  held: [],
  rules: {
    total: 40,
    groups: [{ id: 'all', min: 0, max: null }],
    levels: [],
    providerCap: null,
    heldCap: null,
    require: { all: [] },
  },
};

function unit(id: string, weeks: number, cost: number) {
  const rest = { risk: 0, provider: 'p', groups: ['all'], intakes: null, validity: null };
  return { id, credits: 20, level: 4, weeks, hours: 5, cost, ...rest, prereq: [], excludes: [] };
}

async function fileOf(name: string, value: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

const QUICK = ['--warm-up', '0'] as const;

describe('cairn bench-instance', () => {
  it('proves each instance of each file, with times and a checked plan', async () => {
    const one = await fileOf('one.json', INSTANCE);
    const tooShort = { ...INSTANCE, id: 'too-short', horizon: 4 };
    const two = await fileOf('two.json', [tooShort, { instance: { ...INSTANCE, id: 'again' } }]);
    const { exit, json } = await cairn('bench-instance', one, two, '--json', '--warm-up', '0.01');
    expect(exit).toBe(0);
    const times = { milliseconds: expect.any(Number), nodes: expect.any(Number), findings: [] };
    const best = {
      objective: 530,
      bound: 530,
      completionWeek: 5,
      cost: 30,
      status: 'optimal',
      gap: 0,
    };
    expect(json()).toEqual([
      {
        file: one,
        instance: 'two-in-turn',
        ...best,
        ...times,
        firstPlanMilliseconds: expect.any(Number),
        firstObjective: expect.any(Number),
        solution: { starts: expect.any(Object), counts: { u0: 'all', u1: 'all' } },
      },
      { file: two, instance: 'too-short', status: 'infeasible', ...times },
      expect.objectContaining({ file: two, instance: 'again', ...best }),
    ]);
  });

  it('prints a table for people', async () => {
    const { exit, out } = await cairn('bench-instance', await fileOf('t.json', INSTANCE), ...QUICK);
    expect(exit).toBe(0);
    expect(out).toMatch(/^instance +status +objective +bound +gap +ms +first ms\n/);
    expect(out).toMatch(/two-in-turn +optimal +530 +530 +0\.0% +\d+\.\d +\d+\.\d\n/);
  });

  it('says which entry is no instance, and what is wrong in one', async () => {
    const list = await fileOf('list.json', [INSTANCE, { format: 'something-else/1' }]);
    const other = await cairn('bench-instance', list, ...QUICK);
    expect(other).toMatchObject({ exit: 2, out: '' });
    expect(other.err).toContain(`${list}, entry 2 is no planner instance`);
    const broken = await fileOf('broken.json', { ...INSTANCE, weeklyHours: -1 });
    const refused = await cairn('bench-instance', broken, ...QUICK);
    expect(refused).toMatchObject({ exit: 2, err: expect.stringContaining('weeklyHours') });
    const text = await cairn('bench-instance', await fileOf('text.json', '{'), ...QUICK);
    expect(text).toMatchObject({ exit: 2, out: '' });
  });
});

describe('cairn plan --second-opinion', () => {
  it('asks HiGHS about an instance and about a request', async () => {
    const path = await fileOf('opinion.json', INSTANCE);
    const { exit, json } = await cairn('plan', path, '--second-opinion', '--json');
    expect(exit).toBe(0);
    expect(json()).toMatchObject({
      status: 'optimal',
      secondOpinion: { by: 'HiGHS', verdict: 'agrees', objective: 530 },
    });
    const plain = await cairn('plan', path, '--second-opinion', '60');
    expect(plain.out).toContain('HiGHS finds the same objective, 530.');
    const sample = await cairn('plan', projectPath('samples/worked-case.yaml'), '--second-opinion');
    expect(sample).toMatchObject({ exit: 0, out: expect.stringContaining('the same objective') });
  });

  it('goes with one plan only', async () => {
    const sample = projectPath('samples/worked-case.yaml');
    const both = await cairn('plan', sample, '--second-opinion', '--staircase');
    expect(both).toMatchObject({ exit: 2, err: expect.stringContaining('--second-opinion') });
    const wrong = await cairn('plan', sample, '--second-opinion', '0');
    expect(wrong).toMatchObject({ exit: 2, out: '' });
  });
});
