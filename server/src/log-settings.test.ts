import { pino } from 'pino';
import { expect, it } from 'vitest';
import { LOG_SETTINGS } from './log-settings.js';

it('logs what an error is and where it came from, and nothing that it quotes', () => {
  let line = '';
  const log = pino(LOG_SETTINGS, {
    write: (text) => {
      line = text;
    },
  });
  const err = Object.assign(new TypeError('Unexpected token in "Mary Secret"'), {
    code: '22P02',
    where: 'JSON data, line 1: {"name":"Mary Secret"}',
  });
  log.error({ err }, 'request failed');
  expect(line).not.toContain('Secret');
  expect(JSON.parse(line).err).toMatchObject({ type: 'TypeError', code: '22P02' });
  expect(JSON.parse(line).err.at[0]).toContain('log-settings.test.ts');
});
