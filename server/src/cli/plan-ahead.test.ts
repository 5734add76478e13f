import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '../data/index.js';
import { projectPath } from '../settings.js';
import { commandsOn } from '../testing/run-command.js';

const WORKED_CASE = projectPath('samples/worked-case.yaml');
const release = loadRelease();
let folder = '';
let oldPlan = '';
/** The worked case with less time a week, nine weeks later, and chances. */
let later = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-ahead-'));
  const { out } = await cairn('plan', WORKED_CASE, '--json');
  oldPlan = await fileOf('old.json', out);
  const text = await readFile(WORKED_CASE, 'utf8');
  later = await fileOf(
    'later.yaml',
    text
      .replace('start: 2027-01-04', 'start: 2027-03-08')
      .replace(
        /^aims:/m,
        'assumptions:\n  chances: [{ passes: { min: 0.6, max: 0.8 } }]\n  durations: [{ share: { min: 1, max: 1.2 } }]\naims:',
      ),
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function fileOf(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const cairn = commandsOn(release);

describe('cairn plan --repair', () => {
  it('goes on from where the old plan stands, and tells the difference', async () => {
    const { exit, out } = await cairn('plan', later, '--repair', oldPlan);
    expect(exit).toBe(0);
    expect(out).toContain('Begun: data-driven-marketing');
    expect(out).toContain('Changed units: 0; begun units given up: 0; days moved in all: 0.');
  });

  it('gives JSON of which the plan can be repaired again', async () => {
    const { out } = await cairn('plan', later, '--repair', oldPlan, '--json');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'repaired',
      running: ['data-driven-marketing'],
      closeness: { isProven: { aims: true } },
    });
    const again = await cairn('plan', later, '--repair', await fileOf('again.json', out), '--json');
    expect(JSON.parse(again.out)).toMatchObject({ kind: 'repaired', dropped: [], added: [] });
  });

  it('moves what was not begun', async () => {
    const words = ['--repair', oldPlan, '--not-begun', 'data-driven-marketing'];
    const { out } = await cairn('plan', later, ...words);
    expect(out).toMatch(/2027-01-04 becomes 2027-03-08 \(63 days later\)/);
  });
});

describe('cairn plan --chances', () => {
  it('tells the chance to be in time, the step most worth securing and what is assumed', async () => {
    const { exit, out } = await cairn('plan', later, '--chances', '--runs', '500', '--seed', '2');
    expect(exit).toBe(0);
    expect(out).toMatch(/Chance to finish by 2028-01-02: [\d.]+ % \([\d.]+ % to [\d.]+ %\) up to/);
    expect(out).toContain('Most worth securing:');
    expect(out).toContain('Assumed: Units pass or fail independently of each other.');
    expect(out).toContain('500 runs, seed 2');
  });

  it('gives equal JSON for equal seeds', async () => {
    const of = (seed: string) =>
      cairn('plan', later, '--chances', '--runs', '200', '--seed', seed, '--json');
    const [one, same, other] = [await of('3'), await of('3'), await of('4')];
    expect(JSON.parse(one.out)).toMatchObject({ kind: 'optimal', chances: { runs: 200, seed: 3 } });
    expect(one.out).toBe(same.out);
    expect(one.out).not.toBe(other.out);
  });
});

it('climbs on three axes', async () => {
  const words = ['plan', WORKED_CASE, '--staircase', '--with-recognition'];
  const { exit, out } = await cairn(...words);
  expect(exit).toBe(0);
  expect(out).toContain('risk points');
  expect(out).toContain('what is left to confirm; each was proven.');
});

it.each([
  [['--repair', 'x.json', '--chances'], 'Leave the other wish out'],
  [['--repair', 'x.json', '--staircase'], 'Leave the other wish out'],
  [['--not-begun', 'a'], 'belongs to --repair'],
  [['--seed', '3'], 'belong to --chances'],
  [['--chances', '--runs', '0'], 'from 1 to'],
  [['--chances', '--by', 'soon'], 'YYYY-MM-DD'],
  [['--with-recognition'], 'belongs to --staircase'],
])('refuses %j', async (words, remedy) => {
  const { exit, err } = await cairn('plan', WORKED_CASE, ...words);
  expect(exit).toBe(2);
  expect(err).toContain(remedy);
});

describe('cairn compare-plans', () => {
  it('lays two plans side by side with the units and rules behind each difference', async () => {
    const stairs = JSON.parse((await cairn('plan', WORKED_CASE, '--staircase', '--json')).out);
    const cheap = await fileOf('cheap.json', JSON.stringify({ plan: stairs.points.at(-1).plan }));
    const { exit, out } = await cairn('compare-plans', oldPlan, cheap);
    expect(exit).toBe(0);
    expect(out).toContain('weeks: 35 weeks → 52 weeks (+17)');
    expect(out).toContain('fees: AUD 1050.00 → AUD 750.00 (−AUD 300.00)');
    expect(out).toContain('Chain of A: data-driven-marketing 20, e-commerce-integration 15');
    const { out: json } = await cairn('compare-plans', oldPlan, cheap, '--json');
    expect(JSON.parse(json)).toMatchObject({ onlyInA: ['data-driven-marketing'] });
  });

  it('refuses what is no plan', async () => {
    const { exit } = await cairn('compare-plans', oldPlan, WORKED_CASE);
    expect(exit).toBe(2);
  });
});
