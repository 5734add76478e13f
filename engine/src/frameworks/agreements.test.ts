import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../documents/index.js';
import { parseIsoDate } from '../terms/index.js';
import type { Agreement } from './agreements.js';
import { agreementStateOn, partyStandingOn } from './agreements-standing.js';
import { readAgreement } from './read-agreement.js';

const FOLDER = new URL('../../../data/agreements/', import.meta.url);
const day = parseIsoDate;

function agreement(id: string): Agreement {
  const text = readYaml(readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8'));
  const reading = text.kind === 'read' ? readAgreement(text.value, id) : text;
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
  return reading.value;
}

const standing = (id: string, code: string, on: string) =>
  partyStandingOn(agreement(id), code, day(on)).kind;

describe('partyStandingOn', () => {
  it.each([
    ['a party', 'lrc-1997', 'GR', '2026-11-21', 'party'],
    ['a party in the year before it joined', 'washington-accord', 'ZA', '1998-12-31', 'not-yet'],
    ['a party in the year in which it joined', 'washington-accord', 'ZA', '1999-01-01', 'party'],
    ['a state that signed and never ratified', 'lrc-1997', 'US', '2026-11-21', 'not-bound'],
    ['a suspended member', 'ehea-bologna', 'RU', '2026-11-21', 'not-bound'],
    ['a party the day before it left', 'mexico-1974', 'BR', '1999-01-14', 'party'],
    ['a party on the day on which it left', 'mexico-1974', 'BR', '1999-01-15', 'ended'],
    ['a state outside a complete list', 'lrc-1997', 'BR', '2026-11-21', 'not-party'],
    ['a state outside an incomplete list', 'global-2019', 'BR', '2026-11-21', 'not-known'],
    ['a part of a party', 'lrc-1997', 'GB-ENG', '2026-11-21', 'party'],
    ['a state of which one part is bound', 'fr-quebec-2008', 'CA', '2026-11-21', 'party-in-part'],
    ['the part that is bound', 'fr-quebec-2008', 'CA-QC', '2026-11-21', 'party'],
    ['another part', 'fr-quebec-2008', 'CA-ON', '2026-11-21', 'not-party'],
  ])('answers for %s', (_name, id, code, on, expected) => {
    expect(standing(id, code, on)).toBe(expected);
  });
});

describe('agreementStateOn', () => {
  it.each([
    ['2024-04-30', 'benelux-baltic-2024', 'not-yet'],
    ['2024-05-01', 'benelux-baltic-2024', 'in-force'],
    ['2026-11-21', 'arab-2022', 'not-known'],
  ])('on %s says of %s: %s', (on, id, expected) => {
    expect(agreementStateOn(agreement(id), day(on))).toBe(expected);
  });

  it('ends on the first day after', () => {
    const ended = {
      ...agreement('lrc-1997'),
      inForce: { from: day('1999-02-01'), until: day('2020-01-01') },
    };
    expect(agreementStateOn(ended, day('2019-12-31'))).toBe('in-force');
    expect(agreementStateOn(ended, day('2020-01-01'))).toBe('ended');
  });
});

describe('data/agreements', () => {
  const ids = readdirSync(FOLDER).map((name) => name.replace(/\.yaml$/, ''));

  it('holds 64 agreements that all read', () => {
    expect(ids.map(agreement)).toHaveLength(64);
  });

  it('covers microcredentials in full nowhere', () => {
    const covered = ids.map((id) => agreement(id).microcredentials.covered);
    expect(covered).not.toContain('yes');
    expect(covered.filter((value) => value === 'partly')).toHaveLength(12);
  });
});
