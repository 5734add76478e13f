import { afterAll, describe, expect, it } from 'vitest';
import { loadRelease } from '../data/index.js';
import { projectPath } from '../settings.js';
import { makeTestFiles } from '../testing/test-files.js';
import { COMMANDS } from './commands.js';
import { processIo } from './process-io.js';
import { runCli } from './program.js';

const files = makeTestFiles();
afterAll(files.remove);
const { fileOf } = files;
const release = loadRelease();

async function cairn(...words: readonly string[]) {
  const told = { out: '', err: '' };
  const world = processIo();
  const io = {
    ...world,
    readText: (path: string, maxBytes?: number) =>
      path === '-' ? Promise.resolve(JSON.stringify(INSTANCE)) : world.readText(path, maxBytes),
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

const QUICK = ['--warm-up', '0'] as const;

describe('cairn bench-instance', () => {
  it('proves each instance of each file, with times and a checked plan', async () => {
    const one = fileOf('one.json', INSTANCE);
    const tooShort = { ...INSTANCE, id: 'too-short', horizon: 4 };
    const two = fileOf('two.json', [tooShort, { instance: { ...INSTANCE, id: 'again' } }]);
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
    const { exit, out } = await cairn('bench-instance', fileOf('t.json', INSTANCE), ...QUICK);
    expect(exit).toBe(0);
    expect(out).toMatch(/^instance +status +objective +bound +gap +ms +first ms\n/);
    expect(out).toMatch(/two-in-turn +optimal +530 +530 +0\.0% +\d+\.\d +\d+\.\d\n/);
  });

  it('says which entry is no instance, and what is wrong in one', async () => {
    const list = fileOf('list.json', [INSTANCE, { format: 'something-else/1' }]);
    const other = await cairn('bench-instance', list, ...QUICK);
    expect(other).toMatchObject({ exit: 2, out: '' });
    expect(other.err).toContain(`${list}, entry 2 is no planner instance`);
    const broken = fileOf('broken.json', { ...INSTANCE, weeklyHours: -1 });
    const refused = await cairn('bench-instance', broken, ...QUICK);
    expect(refused).toMatchObject({ exit: 2, err: expect.stringContaining('weeklyHours') });
    const text = await cairn('bench-instance', fileOf('text.json', '{'), ...QUICK);
    expect(text).toMatchObject({ exit: 2, out: '' });
  });

  it.each([
    ['a folder', () => files.path, 'is a folder. Name the files in it.'],
    ['no file', () => `${files.path}/none.json`, 'does not exist'],
    ['an empty file', () => fileOf('empty.json', ''), 'empty.json'],
    ['an empty list', () => fileOf('nothing.json', []), 'holds no instance'],
    ['bytes that are no text', () => fileOf('bytes.json', '\u0000\u0001PNG'), 'bytes.json'],
  ])('says what is wrong with %s, before anything is solved', async (_, path, words) => {
    const good = fileOf('good.json', INSTANCE);
    const { exit, out, err } = await cairn('bench-instance', good, path(), ...QUICK);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(words);
  });

  it('reads standard input for a dash', async () => {
    const { exit, json } = await cairn('bench-instance', '-', '--json', ...QUICK);
    expect({ exit, all: json() }).toMatchObject({
      exit: 0,
      all: [{ file: '-', instance: 'two-in-turn', status: 'optimal' }],
    });
    expect((await cairn('plan', '-', '--json')).json()).toMatchObject({ objective: 530 });
  });
});

describe('cairn plan --second-opinion', () => {
  it('asks HiGHS about an instance and about a request', async () => {
    const path = fileOf('opinion.json', INSTANCE);
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
