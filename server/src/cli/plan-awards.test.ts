import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRelease } from '../data/index.js';
import { commandsOn } from '../testing/run-command.js';

const folder = mkdtempSync(join(tmpdir(), 'cairn-awards-'));
const release = loadRelease();

const unit = (id: string) => ({
  id,
  title: `Unit ${id}`,
  awardingBody: 'An invented body',
  workloadHours: 12,
  durationWeeks: 3,
  fee: { minor: 10_000, currency: 'AUD' },
  checked: '2026-11-21',
});

const award = (id: string, pool: readonly string[]) => ({
  id,
  title: `Award ${id}`,
  awardingBody: 'An invented body',
  rule: { id: 'core', label: 'two units', op: 'atLeast', min: 2, pool, poolComplete: true },
  checked: '2026-11-21',
});

function questionFile(): string {
  const path = join(folder, 'question.json');
  const question = {
    format: 'cairn-plan-request/1',
    invented: true,
    qualification: 'first',
    units: ['a', 'b', 'c', 'd'].map(unit),
    qualifications: [award('first', ['a', 'b', 'c']), award('second', ['b', 'c', 'd'])],
    limits: { start: '2027-01-04', hoursPerWeek: 8 },
  };
  writeFileSync(path, JSON.stringify(question));
  return path;
}

const plan = (...words: readonly string[]) => run('plan', ...words);

const run = (command: string, ...words: readonly string[]) =>
  runOn(command, questionFile(), ...words);

const runOn = commandsOn(release);

describe('cairn plan for several awards', () => {
  it.each([
    [[], 4],
    [['--double-counting', '1:units'], 3],
    [['--double-counting', 'allowed'], 2],
  ])('finishes both, with %j', async (words, units) => {
    const { exit, json } = await plan('--also', 'second', ...words, '--json');
    expect(exit).toBe(0);
    expect(json().plan.steps).toHaveLength(units);
    expect(json().plan.also).toMatchObject([{ qualification: 'second' }]);
  });

  it('checks a plan with the awards that it was made for', async () => {
    const path = join(folder, 'plan.json');
    writeFileSync(path, (await plan('--also', 'second', '--json')).out);
    expect((await run('check-plan', path, '--also', 'second')).exit).toBe(0);
    expect((await run('check-plan', path)).out).toContain('not asked for');
    const shared = (await plan('--also', 'second', '--double-counting', 'allowed', '--json')).out;
    writeFileSync(path, shared);
    expect((await run('check-plan', path, '--also', 'second')).out).toContain(
      'counts in first and second',
    );
  });

  it('tells both awards in words', async () => {
    const { out } = await plan('--also', 'second');
    expect(out).toMatch(/Also done: Award second on 2027-\d\d-\d\d, week \d/);
    const held = await plan('--on-the-way', 'second', '--weights', 'cost=1,awards=1');
    expect(held.out).toContain('On the way: Award second');
    expect(held.out).toContain('1 for each 100 minor units of money, 1 for each award not earned');
  });

  it.each([['--why'], ['--conflicts'], ['--also', 'second'], ['--weights', 'time=1']])(
    'refuses %s beside a planner instance, instead of passing it over',
    async (...words) => {
      const path = fileURLToPath(new URL('../../../cases/planner/two-ways.json', import.meta.url));
      const { exit, err } = await runOn('plan', path, ...words);
      expect(exit).toBe(2);
      expect(err).toContain(`${words[0]} belongs to a plan request`);
    },
  );

  it.each([
    [['--also', 'nothing'], 'no award "nothing"'],
    [['--also', 'first'], 'asked for already'],
    [['--also', 'second', '--on-the-way', 'second'], 'asked for already'],
    [['--also', 'second', '--double-counting', 'some'], 'allowed, forbidden, or a cap'],
    [['--weights', 'speed=1'], 'is no aim'],
    [['--weights', 'time=0'], 'at least one aim'],
    [['--weights', 'time=1.5'], 'out of range'],
    [['--weights', 'time=1,cost=1,time=2'], 'each aim once'],
    [['--also', ','], 'name an award'],
    [['--also', Array.from({ length: 21 }, (_, i) => `a${i}`).join()], 'at most 20'],
    [['--within', '5%', '--why'], 'belongs to --alternatives'],
    [['--with-recognition', '--chances'], 'belongs to --staircase'],
  ])('refuses %j', async (words, said) => {
    const { exit, err } = await plan(...words);
    expect(exit).toBe(2);
    expect(err).toContain(said);
  });
});
