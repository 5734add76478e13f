import { describe, expect, it } from 'vitest';
import { sayDays } from './say-days.js';

const formats = { day: (day: string) => `<${day}>`, moment: (iso: string) => `[${iso}]` };

describe('sayDays', () => {
  it.each([
    ['It ended on 2027-05-01.', 'It ended on <2027-05-01>.'],
    ['As of 2027-05-01T10:00:00Z, no.', 'As of [2027-05-01T10:00:00Z], no.'],
    ['From 2026-01-01 to 2026-02-30.', 'From <2026-01-01> to 2026-02-30.'],
    ['eddsa-rdfc-2022 of 2022-01-01-a', 'eddsa-rdfc-2022 of 2022-01-01-a'],
    ['At 2027-05-01T99:00:00Z.', 'At 2027-05-01T99:00:00Z.'],
  ])('%s', (sentence, said) => {
    expect(sayDays(sentence, 'dates-expired', formats)).toBe(said);
  });
  it('leaves a date that is itself the fault as it is written', () => {
    expect(sayDays('Found: 2026-01-01', 'dates-unreadable', formats)).toBe('Found: 2026-01-01');
  });
});
