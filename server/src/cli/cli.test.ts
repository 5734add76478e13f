import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRelease } from '../data/index.js';
import { projectPath } from '../settings.js';
import { commandsOn } from '../testing/run-command.js';
import type { Command } from './command.js';
import { COMMANDS } from './commands.js';
import { processIo } from './process-io.js';
import { runCli } from './program.js';

let folder = '';
const release = loadRelease();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-cli-'));
  // The user of PostgreSQL must be able to pass, should the tests run as root.
  await chmod(folder, 0o711);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const cairn = commandsOn(release);

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const WORKED_CASE = projectPath('samples/worked-case.yaml');

describe('cairn sim and ser', () => {
  it('weighs the founding vector to 6.475', async () => {
    const plain = await cairn('sim', '8', '8.5', '3', '6');
    expect(plain).toMatchObject({ exit: 0, out: expect.stringMatching(/^6\.475\n/) });
    expect((await cairn('sim', '8', '8.5', '3', '6', '--json')).json().value).toBe(6.475);
  });

  it('gives an interval and names what is missing', async () => {
    const { json, err } = await cairn('sim', '8', '8.5', '?', '6', '--json');
    expect(json()).toMatchObject({ value: { min: 5.975, max: 8.225 }, missing: ['rv'] });
    expect(err).toBe('');
  });

  it('says 14 credits in 8 months as 1.75, 1.5 on counted credit, with load and share', async () => {
    const { json } = await cairn('ser', '14', '8', '--system', 'ects', '--counted', '12', '--json');
    expect(json()).toMatchObject({
      value: 1.75,
      unit: 'ects/month',
      parts: [
        { value: 1.5 },
        { value: { min: 43.75, max: 52.5 }, unit: 'hours/month' },
        { value: 0.35, unit: 'share' },
      ],
    });
  });

  it.each([
    [['sim', '11', '1', '1', '1'], 'score-out-of-range'],
    [['sim', 'eight', '1', '1', '1'], 'argument-invalid'],
    [['ser', '14', '0'], 'months-not-positive'],
    [['ser', '-1', '8'], 'credit-out-of-range'],
    [['ser', '14', '8', '--system', 'points'], 'argument-invalid'],
    [['sim', '1', '1'], 'missing required argument'],
    [['level', 'au-aqf', '4', '--on', '2026-02-30'], 'argument-invalid'],
    [['level', 'AU-AQF', '4'], 'Did you mean au-aqf'],
    [['level', 'au-aqf', '99'], 'Its levels on 2026-11-21: 1, 2, 3'],
    [['level', 'au-aqf', '4', '--awarded', '2026-11-22'], '--awarded'],
    [['convert', '3', 'ectss', 'nz-credit'], 'Did you mean ects?'],
    [['convert', '1000001', 'ects', 'nz-credit'], 'from 0 to 1000000'],
    [['convert', '0x10', 'ects', 'nz-credit'], 'Write digits'],
    [['convert', '3', 'ects', 'nz-credit', '--country', 'austria'], 'ISO 3166'],
    [['ser', '14', '8', '--counted', '15'], 'from 0 to 14'],
    [['frameworks', 'nz-nzqf'], 'Did you mean nz-nzqcf'],
    [['serve', '--port', '65536'], 'from 0 to 65535'],
    [['serve', '--port', '80.5'], 'a whole number'],
    [['plan', WORKED_CASE, '--time-limit', '0'], 'above 0'],
    [['nonsense'], "unknown command 'nonsense'"],
  ])('ends with 2 and a remedy: %j', async (words, code) => {
    const { exit, out, err } = await cairn(...words);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(code);
  });
});

describe('cairn level, convert and frameworks', () => {
  it('names the authority of a level and ends with 1 when there is none', async () => {
    expect((await cairn('level', 'ie-nfq', '8', '--json')).json()).toMatchObject({
      kind: 'official',
      levels: [{ framework: 'eqf', code: '6' }],
    });
    const none = await cairn('level', 'nz-nzqcf', '8');
    expect(none.exit).toBe(1);
    expect(none.out).toContain('both sides agreed that no level corresponds');
  });

  it('asks an old level under its own version', async () => {
    const words = ['level', 'in-nsqf', '10', '--to', 'in-nsqf'];
    expect((await cairn(...words)).exit).toBe(2);
    const old = await cairn(...words, '--awarded', '2020-01-01', '--json');
    expect(old.json()).toMatchObject({ levels: [{ framework: 'in-nsqf', code: '8' }] });
  });

  it('converts with range and basis, and ends with 1 when nothing can be converted', async () => {
    expect((await cairn('convert', '3', 'ects', 'nz-credit', '--json')).json()).toMatchObject({
      kind: 'converted',
      range: { min: 6, max: 9 },
      chosen: 6,
      basis: 'year-share',
    });
    const seat = await cairn('convert', '1', 'us-ceu', 'ects');
    expect(seat).toMatchObject({ exit: 1, out: expect.stringContaining('Not convertible') });
    expect((await cairn('convert', '-3', 'ects', 'nz-credit')).exit).toBe(2);
    const basis = await cairn('convert', '3', 'ects', 'nz-credit', '--basis', 'habit');
    expect(basis).toMatchObject({ exit: 2, err: expect.stringContaining('year-share') });
  });

  it('lists frameworks without ladders of titles, and opens one with its levels on a day', async () => {
    const all = (await cairn('frameworks', '--json')).json();
    const withLadders = (await cairn('frameworks', '--with-ladders', '--json')).json();
    expect(withLadders.length - all.length).toBe(7);
    const nsqf = await cairn('frameworks', 'in-nsqf', '--on', '2023-06-05', '--json');
    expect(nsqf.json().levelsOn.levels).toHaveLength(10);
    expect((await cairn('frameworks', 'zz-none')).exit).toBe(2);
    expect((await cairn('frameworks', '--search', 'xyzzy')).exit).toBe(1);
    const systems = await cairn('frameworks', '--credit-systems', '--search', 'zealand', '--json');
    expect(systems.json().map(({ id }: { id: string }) => id)).toContain('nz-credit');
    expect(systems.json().length).toBeLessThan(5);
  });
});

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
    const poor = await fileOf('poor.yaml', text.replace('minor: 150000', 'minor: 70000'));
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
    const solution = await fileOf('solution.json', answer.out);
    expect(await cairn('check-plan', instance, solution)).toMatchObject({ exit: 0 });
    const wrong = answer.out.replace('"basics": 0', '"basics": 1');
    const late = await cairn('check-plan', instance, await fileOf('wrong.json', wrong), '--json');
    expect(late).toMatchObject({ exit: 1 });
    expect(late.json()).toMatchObject({ holds: false });
  });

  it('accepts its own plan and refuses a changed one', async () => {
    const { out } = await cairn('plan', WORKED_CASE, '--json');
    const plan = await fileOf('plan.json', out);
    expect((await cairn('check-plan', WORKED_CASE, plan)).exit).toBe(0);
    const answer = JSON.parse(out);
    Object.assign(answer.plan.steps[1], { startWeek: 19, startsOn: '2027-05-17' });
    const changed = await fileOf('changed.json', JSON.stringify(answer));
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
    const path = text === undefined ? join(folder, name) : await fileOf(name, text);
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
    const poor = await fileOf('poorest.yaml', text);
    for (const words of [['--staircase'], ['--alternatives', '2']]) {
      const { exit, out } = await cairn('plan', poor, ...words);
      expect({ exit, out }).toEqual({ exit: 1, out: expect.stringContaining('Impossible') });
    }
  });
});

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
    const unknown = await cairn('plan', WORKED_CASE, '--why-not', 'nothing');
    expect(unknown).toMatchObject({ exit: 2, err: expect.stringContaining('nothing') });
  });

  it('names every clash of what is impossible, and what would end them', async () => {
    const text = (await readFile(WORKED_CASE, 'utf8')).replace('150000', '1');
    const poor = await fileOf('poor-reasons.yaml', text);
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

describe('cairn nearest', () => {
  it('lists awards by missing units, with a way to finish', async () => {
    const { exit, json } = await cairn('nearest', projectPath('samples/aroha.yaml'), '--json');
    const { on, awards } = json();
    expect({ exit, on }).toEqual({ exit: 0, on: '2026-11-21' });
    const missing = awards.map(
      (one: { missingUnits: { count: number } }) => one.missingUnits.count,
    );
    expect(missing).toEqual(missing.toSorted((a: number, b: number) => a - b));
    const text = (await cairn('nearest', projectPath('samples/aroha.yaml'), '--most', '1')).out;
    expect(text).toContain('units missing');
    expect(text).toContain('--most');
  });

  it('takes an award that the file brings along, and ends with 1 without any', async () => {
    expect((await cairn('nearest', WORKED_CASE)).out).toContain('missing');
    const bare = await fileOf(
      'bare.yaml',
      'format: cairn-workspace/1\nperson: { label: Nobody }\n',
    );
    const { exit, out } = await cairn('nearest', bare);
    expect({ exit, out }).toEqual({
      exit: 1,
      out: expect.stringContaining('Nothing that is held'),
    });
  });
});

describe('cairn plan, of a question that contradicts itself', () => {
  const unit = (id: string, more: object = {}) => ({
    id,
    title: id.toUpperCase(),
    checked: '2026-11-21',
    credit: { amount: 3, system: 'ects' },
    workloadHours: 75,
    durationWeeks: 5,
    ...more,
  });
  const award = (rule: object) => ({
    id: 'q',
    title: 'Q',
    awardingBody: 'B',
    checked: '2026-11-21',
    rule,
  });
  const both = award({ op: 'allOf', label: 'Both', of: ['a', 'b'] });
  const asked = (changes: object) =>
    JSON.stringify({
      format: 'cairn-plan-request/1',
      qualification: both,
      units: [unit('a'), unit('b')],
      limits: { hoursPerWeek: 20, start: '2027-01-04' },
      ...changes,
    });
  const pool = { label: 'Six', pool: ['a', 'b'], poolComplete: true };

  it.each([
    [
      'a circle of prerequisites',
      { units: [unit('a', { prerequisites: ['b'] }), unit('b', { prerequisites: ['a'] })] },
      1,
      'Nobody can start this circle: a → b → a',
    ],
    [
      'a rule that can never hold',
      { qualification: award({ ...pool, op: 'creditsFrom', min: 100, system: 'ects' }) },
      1,
      'rule-pool-too-small',
    ],
    [
      'a framework that is not known',
      { units: [unit('a', { level: { framework: 'zz', code: '4' } }), unit('b')] },
      0,
      'No framework has the id zz',
    ],
    ['a unit to leave out that is none', { limits: { hoursPerWeek: 20, without: ['c'] } }, 0, 'c'],
    [
      'a pin for a rule that is none',
      {
        holdings: [{ id: 'h', title: 'H', unit: 'a', state: 'claimed' }],
        pins: [{ holding: 'h', rule: 'nope' }],
      },
      1,
      'No rule of q has the id nope',
    ],
    [
      'a waiver of a rule that is none',
      { exceptions: [{ kind: 'waiver', rule: 'nope', reason: 'R' }] },
      0,
      'exceptions.0',
    ],
  ])('says so and answers the rest: %s', async (_, changes, exit, words) => {
    const answer = await cairn('plan', await fileOf('odd.json', asked(changes)));
    expect(answer.exit).toBe(exit);
    expect(answer.err).toMatch(/^Note: /);
    expect(answer.err).toContain(words);
  });

  it('says nothing beside the answer when every name is known', async () => {
    expect((await cairn('plan', WORKED_CASE)).err).toBe('');
    expect((await cairn('plan', await fileOf('fine.json', asked({})))).err).toBe('');
  });

  it('names awards that are near', async () => {
    const path = await fileOf('near.json', asked({ qualification: 'google-cybersecurty' }));
    const { exit, err } = await cairn('plan', path);
    expect(exit).toBe(2);
    expect(err).toContain('qualification-unknown');
  });

  it('asks in words for one currency', async () => {
    const fee = (currency: string) => ({ fee: { minor: 10_000, currency } });
    const units = [unit('a', fee('EUR')), unit('b', fee('NZD'))];
    const { exit, out } = await cairn('plan', await fileOf('mixed.json', asked({ units })));
    expect(exit).toBe(1);
    expect(out).toContain('several currencies (EUR, NZD)');
    expect(out).not.toContain('{');
  });

  it('lets no file steer the terminal', async () => {
    const units = [unit('a', { title: 'Evil \u001b[31m\u0007\u202e' }), unit('b')];
    const { out } = await cairn('plan', await fileOf('evil.json', asked({ units })));
    expect(out).toContain('Evil ');
    for (const code of ['\u001b', '\u0007', '\u202e']) expect(out).not.toContain(code);
  });
});

it('tells a mistake of its own in one line, without a stack', async () => {
  let err = '';
  const broken: Command = {
    name: 'broken',
    summary: 'Breaks',
    details: '',
    args: [],
    options: [],
    jsonShape: '',
    examples: [],
    run: async () => {
      throw new TypeError('x is not a function');
    },
  };
  const io = { ...processIo(), err: (text: string) => (err += text), today: () => '2026-11-21' };
  expect(await runCli(['broken'], [broken], { io, data: () => release })).toBe(3);
  expect(err).toContain('[unexpected]');
  expect(err).not.toContain('    at ');
});

it('prints its version', async () => {
  expect(await cairn('--version')).toMatchObject({ exit: 0, out: '0.1.0\n' });
});

describe('cairn doctor', () => {
  it('says when the data folder is a file', async () => {
    const { exit, json } = await cairn('doctor', '--data', WORKED_CASE, '--json');
    expect(exit).toBe(1);
    expect(json()).toContainEqual(
      expect.objectContaining({
        state: 'problem',
        text: expect.stringContaining('data-folder-unusable'),
      }),
    );
  });

  it('says what it finds and changes nothing', async () => {
    const { exit, json } = await cairn('doctor', '--data', join(folder, 'none'), '--json');
    expect(exit).toBe(0);
    expect(json().map((line: { what: string }) => line.what)).toEqual(
      expect.arrayContaining(['Node.js', 'data release', 'web app', 'database', 'data folder']),
    );
    await expect(readFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

it('documents every command with an example that begins with its name', () => {
  for (const { name, examples } of COMMANDS) {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(example).toMatch(new RegExp(`^cairn ${name}( |$)`));
  }
});
