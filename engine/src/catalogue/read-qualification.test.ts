import { describe, expect, it } from 'vitest';
import type { Reading } from '../terms/index.js';
import { buildCatalogue } from './catalogue.js';
import type { Qualification } from './qualifications.js';
import { readQualification } from './read-qualification.js';
import { readUnitGroup } from './read-unit.js';

const least = { title: 'An award', awardingBody: 'A body', checked: '2026-11-21' };
const read = (more: object): Qualification =>
  readOrFail(readQualification({ ...least, ...more }, 'q'));

describe('readQualification', () => {
  it('names unit rules after their parent and lets knowing and overlap come from above', () => {
    const { rule } = read({
      knowing: 'recalled',
      rule: {
        op: 'allOf',
        label: 'All',
        of: [
          'a',
          {
            op: 'anyOf',
            id: 'door',
            label: 'A door',
            overlap: true,
            knowing: 'read',
            of: ['b', { op: 'qualification', qualification: 'p' }],
          },
        ],
      },
    });
    expect(rule).toMatchObject({
      id: 'root',
      of: [
        { op: 'unit', id: 'root/a', label: 'a', knowing: 'recalled', overlap: false },
        {
          id: 'door',
          min: 1,
          of: [
            { id: 'door/b', knowing: 'read', overlap: true },
            { id: 'door/p', label: 'p', knowing: 'read', overlap: true },
          ],
        },
      ],
    });
  });

  it('lets a specialisation overlap the tree', () => {
    const { specialisations } = read({
      rule: 'a',
      specialisations: [
        { id: 'care', title: 'Care', rule: { op: 'allOf', label: 'All of care', of: ['a'] } },
      ],
    });
    expect(specialisations[0]?.rule).toMatchObject({
      id: 'specialisation/care',
      overlap: true,
      of: [{ id: 'specialisation/care/a', overlap: true }],
    });
  });

  it('gives constraints and fees the knowing of the award unless they say their own', () => {
    const award = read({
      rule: 'a',
      knowing: 'recalled',
      constraints: [
        { id: 'x', kind: 'active', text: 'All active' },
        { id: 'y', kind: 'closed', on: '2018-08-31', text: 'Closed', knowing: 'read' },
      ],
      fees: [{ what: 'whole', minor: 100, currency: 'AUD' }],
    });
    expect(award.constraints.map((one) => one.knowing)).toEqual(['recalled', 'read']);
    expect(award.fees).toEqual([
      { what: 'whole', minor: { min: 100, max: 100 }, currency: 'AUD', knowing: 'recalled' },
    ]);
  });

  it.each([
    [{ min: 2, max: 3, unit: 'years' }, 24, 36],
    [{ min: 6, max: 6, unit: 'months' }, 6, 6],
    [{ min: 35, max: 52, unit: 'weeks' }, 8.05, 11.96],
  ])('says a duration of %j in months too', (duration, min, max) => {
    const { durationMonths } = read({ rule: 'a', duration });
    expect(durationMonths?.min).toBeCloseTo(min, 2);
    expect(durationMonths?.max).toBeCloseTo(max, 2);
  });

  it('refuses what two forms of a rule would mean, and says where', () => {
    const reading = readQualification(
      {
        ...least,
        rule: {
          op: 'allOf',
          label: 'All',
          of: [{ op: 'atLeast', id: 'x', label: 'Some', min: 1, pool: ['a'] }, 7],
        },
        constraints: [{ id: 'c', kind: 'recency', months: 0, relativeTo: 'now', text: 'Fresh' }],
      },
      'q',
    );
    expect(reading.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'shape-value constraints.0.months',
      'shape-value constraints.0.relativeTo',
    ]);
    const rules = readQualification(
      { ...least, rule: { op: 'allOf', label: 'All', of: [{ op: 'unit' }, 7] } },
      'q',
    );
    expect(rules.findings.map(({ path }) => path)).toEqual(['rule.of.0.unit', 'rule.of.1']);
  });
});

describe('buildCatalogue', () => {
  it('gives bare unit and award rules their titles and leaves written labels alone', () => {
    const units = readOrFail(
      readUnitGroup({
        units: [
          { id: 'a', code: 'A1', title: 'First', checked: '2026-11-21' },
          { id: 'b', title: 'Second', checked: '2026-11-21' },
        ],
      }),
    );
    const award = read({
      rule: {
        op: 'allOf',
        label: 'All',
        of: ['a', 'b', 'z', { op: 'unit', unit: 'b', id: 'again', label: 'My words' }],
      },
    });
    const rule = buildCatalogue(units, [award]).qualifications.get('q')?.rule;
    expect(rule?.op === 'allOf' && rule.of.map((one) => one.label)).toEqual([
      'A1 First',
      'Second',
      'z',
      'My words',
    ]);
  });
});

function readOrFail<T>(reading: Reading<T>): T {
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
  return reading.value;
}
