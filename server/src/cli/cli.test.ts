import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadRelease } from '../data/index.js';
import { projectPath } from '../settings.js';
import { commandsOn } from '../testing/run-command.js';
import { makeTestFiles } from '../testing/test-files.js';
import type { Command } from './command.js';
import { COMMANDS } from './commands.js';
import { processIo } from './process-io.js';
import { runCli } from './program.js';

const files = makeTestFiles();
afterAll(files.remove);
const release = loadRelease();
const cairn = commandsOn(release);
const HELP_WIDTH = 80;
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

it('helps in lines that fit, with the fields of its JSON last', async () => {
  for (const { name } of COMMANDS) {
    const { exit, out } = await cairn(name, '--help');
    expect(exit).toBe(0);
    expect(out).toContain('Examples:');
    const prose = out.split('\n').filter((line) => !line.includes('$ cairn'));
    for (const line of prose) expect(line.length).toBeLessThanOrEqual(HELP_WIDTH);
  }
  expect((await cairn('plan', '--help')).out).toMatch(/JSON:\n {2}the answer: kind optimal/);
  const wrong = await cairn('plan', WORKED_CASE, '--tme-limit', '3');
  expect(wrong).toMatchObject({ exit: 2, out: '' });
  expect(wrong.err).toContain('Did you mean --time-limit?');
  expect(wrong.err).toContain('cairn plan --help lists its options');
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
    const { exit, json } = await cairn('doctor', '--data', join(files.path, 'none'), '--json');
    expect(exit).toBe(0);
    expect(json().map((line: { what: string }) => line.what)).toEqual(
      expect.arrayContaining(['Node.js', 'data release', 'web app', 'database', 'data folder']),
    );
    await expect(readFile(join(files.path, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

it('documents every command with an example that begins with its name', () => {
  for (const { name, examples } of COMMANDS) {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(example).toMatch(new RegExp(`^cairn ${name}( |$)`));
  }
});
