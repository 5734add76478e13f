import { readFile } from 'node:fs/promises';
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

describe('cairn plan --why, --why-not and --conflicts', () => {
  it('gives each unit its rules and its price', async () => {
    const { exit, json } = await cairn('plan', WORKED_CASE, '--why', '--json');
    const { kind, plan, steps, prices, complete } = json();
    expect({ exit, kind, complete }).toEqual({ exit: 0, kind: 'reasons', complete: true });
    expect(steps.map((step: { unit: string }) => step.unit)).toEqual(
      plan.steps.map((step: { unit: string }) => step.unit),
    );
    const priced = prices.filter((price: { kind: string }) => price.kind === 'price');
    expect(priced.length).toBeGreaterThan(0);
    for (const { weeks } of priced) expect(weeks).toBeGreaterThanOrEqual(0);
    const text = (await cairn('plan', WORKED_CASE, '--why')).out;
    expect(text).toMatch(/because .* counts it/);
    expect(text).toContain('Without it: +');
  });

  it('says what a unit that is left out would change', async () => {
    const words = ['plan', WORKED_CASE, '--why-not', 'marketing-law'];
    const { exit, json } = await cairn(...words, '--json');
    expect({ exit, ...json() }).toMatchObject({ exit: 0, kind: 'why-not', unit: 'marketing-law' });
    expect((await cairn(...words)).out).toMatch(/Law: with it .*weeks/);
    const unknown = await cairn('plan', WORKED_CASE, '--why-not', 'marketing-lw');
    expect(unknown).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('Did you mean marketing-law?'),
    });
  });

  it('names every clash of what is impossible, and what would end them', async () => {
    const text = (await readFile(WORKED_CASE, 'utf8')).replace('150000', '1');
    const poor = fileOf('poor-reasons.yaml', text);
    const { exit, json } = await cairn('plan', poor, '--conflicts', '--json');
    const { kind, conflicts, corrections, complete } = json();
    expect({ exit, kind, complete }).toEqual({ exit: 1, kind: 'conflicts', complete: true });
    expect(conflicts.length).toBeGreaterThan(0);
    expect(corrections[0]).toMatchObject([{ kind: 'budget' }]);
    expect((await cairn('plan', poor, '--conflicts')).out).toContain('Clash 1');
    const possible = await cairn('plan', WORKED_CASE, '--conflicts');
    expect(possible).toMatchObject({ exit: 0, out: expect.stringContaining('there is a plan') });
  });

  it('asks for one answer at a time', async () => {
    const { exit, err } = await cairn('plan', WORKED_CASE, '--why', '--staircase');
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining('Leave the other') });
  });
});
