import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.js';

it('makes a file name that every system takes', () => {
  expect(fileNameOf('Führen & Leiten: ../etc', '019a-00abcdef')).toBe('fuhren-leiten-etc-abcdef');
  expect(fileNameOf('数学', '019a-00abcdef')).toBe('credential-abcdef');
});
