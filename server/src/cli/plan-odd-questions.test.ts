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
    const answer = await cairn('plan', fileOf('odd.json', asked(changes)));
    expect(answer.exit).toBe(exit);
    expect(answer.err).toMatch(/^Note: /);
    expect(answer.err).toContain(words);
  });

  it('says nothing beside the answer when every name is known', async () => {
    expect((await cairn('plan', WORKED_CASE)).err).toBe('');
    expect((await cairn('plan', fileOf('fine.json', asked({})))).err).toBe('');
  });

  it('names awards that are near', async () => {
    const path = fileOf('near.json', asked({ qualification: 'google-cybersecurty' }));
    const { exit, err } = await cairn('plan', path);
    expect(exit).toBe(2);
    expect(err).toContain('qualification-unknown');
  });

  it('asks in words for one currency', async () => {
    const fee = (currency: string) => ({ fee: { minor: 10_000, currency } });
    const units = [unit('a', fee('EUR')), unit('b', fee('NZD'))];
    const { exit, out } = await cairn('plan', fileOf('mixed.json', asked({ units })));
    expect(exit).toBe(1);
    expect(out).toContain('several currencies (EUR, NZD)');
    expect(out).not.toContain('{');
  });

  it('lets no file steer the terminal', async () => {
    const units = [unit('a', { title: 'Evil \u001b[31m\u0007\u202e' }), unit('b')];
    const { out } = await cairn('plan', fileOf('evil.json', asked({ units })));
    expect(out).toContain('Evil ');
    for (const code of ['\u001b', '\u0007', '\u202e']) expect(out).not.toContain(code);
  });
});
