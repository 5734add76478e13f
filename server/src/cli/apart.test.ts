import { afterAll, expect, it } from 'vitest';
import { inventInstance } from '../../../bench/planner/invent-instance.js';
import { makeTestFiles } from '../testing/test-files.js';
import { isSearching, runApart } from './apart.js';

const files = makeTestFiles();
afterAll(files.remove);

/** Runs a command in its thread; Ctrl-C is pressed as soon as the words are said. */
async function run(words: readonly string[], untilSaid = 'never said') {
  const told = { out: '', err: '', listeners: 0 };
  let interrupt: () => void = () => undefined;
  const exit = await runApart(words, {
    out: (text) => {
      told.out += text;
    },
    err: (text) => {
      told.err += text;
      if (told.err.includes(untilSaid)) interrupt();
    },
    showsProgress: true,
    onInterrupt: (callback) => {
      told.listeners += 1;
      interrupt = () => {
        interrupt = () => undefined;
        callback();
      };
      return () => {
        told.listeners -= 1;
      };
    },
  });
  return { exit, ...told };
}

/** So large that its proof takes hours. */
const HUGE = inventInstance({ size: 'L', family: 'all', seed: 3, preset: 'balanced' });
const LIMIT = ['--time-limit', '3600'] as const;

it('only commands that search go apart', () => {
  expect(isSearching(['plan', 'x'])).toBe(true);
  expect(isSearching(['bench-instance', 'x'])).toBe(true);
  for (const words of [[], ['sim', 'plan'], ['--help']]) expect(isSearching(words)).toBe(false);
});

it('the best plan so far is printed when somebody presses Ctrl-C', async () => {
  const huge = files.fileOf('huge.json', HUGE);
  const { exit, out, err, listeners } = await run(['plan', huge, '--json', ...LIMIT], ': best ');
  expect(err).toContain('Stopping with what is known');
  expect({ exit, listeners }).toEqual({ exit: 0, listeners: 0 });
  const answer = JSON.parse(out);
  expect(answer).toMatchObject({ status: 'stopped', objective: expect.any(Number) });
  expect(answer.bound).toBeLessThan(answer.objective);
  expect(Object.keys(answer.solution.starts).length).toBeGreaterThan(0);
});

it('what was measured is printed, and that the rest was not', async () => {
  const one = files.fileOf('one.json', [{ ...HUGE, id: 'first' }, HUGE]);
  const words = ['bench-instance', one, '--json', '--warm-up', '0', ...LIMIT];
  const { exit, out, err } = await run(words, ': best ');
  expect(exit).toBe(1);
  expect(err).toContain('Stopped: 1 of 2 instances were measured.');
  expect(JSON.parse(out)).toMatchObject([{ instance: 'first', status: 'stopped', findings: [] }]);
});

it('wrong words end as they do elsewhere', async () => {
  const none = await run(['plan', files.path]);
  expect(none).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('is a folder') });
  expect((await run(['plan', '--help'])).out).toContain('cairn plan');
});
