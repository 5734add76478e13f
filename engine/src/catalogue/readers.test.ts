import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAgreement } from '../frameworks/index.js';
import { isCairnError, type Reading } from '../terms/index.js';
import { readRegister } from './read-register.js';
import { readStandard } from './read-standard.js';
import { openRelease } from './release.js';

const READERS: readonly (readonly [string, (value: unknown, id: string) => Reading<unknown>])[] = [
  ['agreement', readAgreement],
  ['standard', readStandard],
  ['register', readRegister],
];

describe.each(READERS)('reading of an %s', (_name, read) => {
  it('answers any value with findings that name a place and throws nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const reading = read(value, 'example');
        expect(reading.kind).toBe('refused');
        expect(reading.findings.every(({ code, message }) => code !== '' && message !== '')).toBe(
          true,
        );
      }),
      { seed: 20261121 },
    );
  });

  it('reports every missing field at once', () => {
    const { findings } = read({}, 'example');
    expect(findings.length).toBeGreaterThan(8);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['shape-missing']));
  });
});

describe('openRelease', () => {
  it('refuses whatever is no release with its own code', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        try {
          openRelease(value);
        } catch (error) {
          return isCairnError(error) && error.code === 'release-format';
        }
        return false;
      }),
      { seed: 20261121 },
    );
  });
});
