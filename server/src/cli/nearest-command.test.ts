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
    const bare = fileOf('bare.yaml', 'format: cairn-workspace/1\nperson: { label: Nobody }\n');
    const { exit, out } = await cairn('nearest', bare);
    expect({ exit, out }).toEqual({
      exit: 1,
      out: expect.stringContaining('Nothing that is held'),
    });
  });
});
