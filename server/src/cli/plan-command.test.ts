import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadRelease } from '../data/index.js';
import { projectPath } from '../settings.js';
import { commandsOn } from '../testing/run-command.js';
import { makeTestFiles } from '../testing/test-files.js';

const files = makeTestFiles();
afterAll(files.remove);
const { fileOf } = files;
const cairn = commandsOn(loadRelease());
const WORKED_CASE = projectPath('samples/worked-case.yaml');

describe('cairn plan', () => {
  it('proves the founding case, with every figure open', async () => {
    const { exit, json } = await cairn('plan', WORKED_CASE, '--json');
    const answer = json();
    expect(exit).toBe(0);
    expect(answer).toMatchObject({ kind: 'optimal', proof: { gapShare: 0 } });
    expect(answer.plan.steps.map((step: { unit: string }) => step.unit).toSorted()).toEqual([
      'data-driven-marketing',
      'e-commerce-integration',
    ]);
    const { months, counted, surplus, fees, pace } = answer.plan.figures;
    expect(answer.plan.weeks).toBe(35);
    expect(months).toMatchObject({ value: 8, arithmetic: expect.stringContaining('35') });
    const saved = months.parts.find((part: { key: string }) => part.key.endsWith('timeSaved'));
    expect(saved.value).toBeCloseTo(1 / 3, 12);
    expect(counted).toMatchObject({ value: 12, parts: [{ value: 14 }, { value: 12 }] });
    expect(surplus).toMatchObject({ value: 2, arithmetic: '14 − 12 = 2' });
    expect(fees).toMatchObject({ value: 1050 });
    expect(pace).toMatchObject({ value: 1.75, arithmetic: '14 ÷ 8 = 1.75' });
    expect(pace.parts).toContainEqual(expect.objectContaining({ value: 1.5 }));
  });

  it('names the smallest clash and priced repairs when the money is short', async () => {
    const text = await readFile(WORKED_CASE, 'utf8');
    const poor = fileOf('poor.yaml', text.replace('minor: 150000', 'minor: 70000'));
    const { exit, json } = await cairn('plan', poor, '--json');
    expect(exit).toBe(1);
    const { kind, conflict, repairs } = json();
    expect(kind).toBe('infeasible');
    expect(conflict.map((member: { kind: string }) => member.kind)).toContain('budget');
    expect(repairs).toContainEqual(
      expect.objectContaining({ kind: 'raise-budget', amount: 75000, currency: 'AUD' }),
    );
  });

  it('answers a planner instance in its own format, and a checker agrees', async () => {
    const instance = projectPath('cases/planner/two-ways.json');
    const answer = await cairn('plan', instance, '--json');
    expect(answer.json()).toMatchObject({ status: 'optimal', objective: 90_450 });
    const solution = fileOf('solution.json', answer.out);
    expect(await cairn('check-plan', instance, solution)).toMatchObject({ exit: 0 });
    const wrong = answer.out.replace('"basics": 0', '"basics": 1');
    const late = await cairn('check-plan', instance, fileOf('wrong.json', wrong), '--json');
    expect(late).toMatchObject({ exit: 1 });
    expect(late.json()).toMatchObject({ holds: false });
  });

  it('accepts its own plan and refuses a changed one', async () => {
    const { out } = await cairn('plan', WORKED_CASE, '--json');
    const plan = fileOf('plan.json', out);
    expect((await cairn('check-plan', WORKED_CASE, plan)).exit).toBe(0);
    const answer = JSON.parse(out);
    Object.assign(answer.plan.steps[1], { startWeek: 19, startsOn: '2027-05-17' });
    const changed = fileOf('changed.json', JSON.stringify(answer));
    expect(await cairn('check-plan', WORKED_CASE, changed)).toMatchObject({
      exit: 1,
      out: expect.stringContaining('breaks a rule'),
    });
  });

  it.each([
    ['missing.yaml', undefined, 'file-unreadable'],
    ['cut.yaml', 'format: cairn-plan-request/1\nlimits: {', 'Line 2'],
    ['typo.yaml', 'format: cairn-plan-request/1\nqualifcation: x\n', 'qualifcation'],
    ['huge.json', `"${' '.repeat(21 * 1024 * 1024)}"`, 'file-too-large'],
  ])('ends with 2 and names the place: %s', async (name, text, place) => {
    const path = text === undefined ? join(files.path, name) : fileOf(name, text);
    const { exit, err } = await cairn('plan', path);
    expect(exit).toBe(2);
    expect(err).toContain(place);
  });
});

describe('cairn plan --staircase and --alternatives', () => {
  it('prints every choice between weeks and fees of the founding case, proven', async () => {
    const { exit, json } = await cairn('plan', WORKED_CASE, '--staircase', '--json');
    const { points, complete } = json();
    expect({ exit, complete }).toEqual({ exit: 0, complete: true });
    expect(points).toMatchObject([
      { isProven: true, plan: { weeks: 35, fees: { min: { minor: 105_000 } } } },
      { isProven: true },
      { isProven: true, plan: { weeks: 52, fees: { min: { minor: 75_000 } } } },
    ]);
    const text = (await cairn('plan', WORKED_CASE, '--staircase')).out;
    expect(text).toContain('35 weeks');
    expect(text).toContain('each was proven');
  });

  it('names other plans and what speaks for and against them', async () => {
    const words = ['plan', WORKED_CASE, '--alternatives', '2', '--within', '50%'];
    const { exit, json } = await cairn(...words, '--json');
    const { best, plans } = json();
    expect(exit).toBe(0);
    expect(best.plan.weeks).toBe(35);
    expect(plans.length).toBeGreaterThan(0);
    expect(plans[0].comparison.onlyInB.length).toBeGreaterThan(0);
    expect((await cairn(...words)).out).toMatch(/Other 1:\n.* weeks/);
  });

  it.each([
    [['--staircase', '--alternatives', '2'], 'Leave one out'],
    [['--within', '10%'], 'belongs to --alternatives'],
    [['--alternatives', '0'], 'from 1 to 20'],
    [['--alternatives', '2', '--within', 'some'], 'Write digits'],
  ])('ends with 2 and a remedy: %j', async (words, remedy) => {
    const { exit, err } = await cairn('plan', WORKED_CASE, ...words);
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining(remedy) });
  });

  it('says why there is nothing to choose from', async () => {
    const text = (await readFile(WORKED_CASE, 'utf8')).replace('150000', '1');
    const poor = fileOf('poorest.yaml', text);
    for (const words of [['--staircase'], ['--alternatives', '2']]) {
      const { exit, out } = await cairn('plan', poor, ...words);
      expect({ exit, out }).toEqual({ exit: 1, out: expect.stringContaining('Impossible') });
    }
  });
});
