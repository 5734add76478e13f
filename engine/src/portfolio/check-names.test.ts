import { describe, expect, it } from 'vitest';
import { buildCatalogue, readQualification, readUnit, type Unit } from '../catalogue/index.js';
import { buildFrameworkData } from '../frameworks/index.js';
import type { Reading } from '../terms/index.js';
import { checkNames, type NamingFile } from './check-names.js';

const frameworks = buildFrameworkData([], []);
const unit = (id: string, more: object = {}) =>
  read(readUnit({ id, title: id, checked: '2026-11-21', ...more }, id));
const award = read(
  readQualification(
    {
      id: 'q',
      title: 'Q',
      awardingBody: 'B',
      checked: '2026-11-21',
      rule: { op: 'allOf', label: 'Both', of: ['a', 'b.c'] },
    },
    'q',
  ),
);

function notes(changes: Partial<NamingFile['request']> = {}, own: readonly Unit[] = []) {
  const units = [unit('a'), unit('b.c')].filter(({ id }) => own.every((one) => one.id !== id));
  const catalogue = buildCatalogue([...units, ...own], [award]);
  const request = { qualification: 'q', holdings: [], limits: {}, ...changes };
  const file = { request, units: own, qualifications: [award], invented: false };
  const findings = checkNames(file, { catalogue, frameworks });
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
  return findings.map(({ code, path }) => `${code} ${path}`);
}

describe('checkNames', () => {
  it('says nothing when every name is known', () => {
    const pins = [{ holding: 'h', rule: 'root/a' }, { holding: 'h' }];
    expect(notes({ pins, limits: { with: ['a'], without: ['b.c'] } })).toEqual([]);
  });

  it('knows units that are to be recognised, were failed, or have a chance', () => {
    const naming = (id: string) => ({
      recognition: [{ unit: id }],
      failed: [{ unit: id }],
      assumptions: { chances: [{}, { unit: id }] },
    });
    expect(notes(naming('a'))).toEqual([]);
    expect(notes(naming('z'))).toEqual([
      'unit-reference-unknown recognition.0.unit',
      'unit-reference-unknown failed.0.unit',
      'unit-reference-unknown assumptions.chances.1.unit',
    ]);
  });

  it('names each thing that is none, with its place', () => {
    const held = { id: 'h', title: 'H', state: 'claimed' as const };
    expect(
      notes({
        holdings: [
          { ...held, unit: 'zz', level: { framework: 'zz', code: '1' } },
          { ...held, qualification: 'zz', credit: { amount: 1, system: 'zz' } },
        ],
        pins: [{ holding: 'h', rule: 'zz' }],
        exceptions: [{ kind: 'waiver', rule: 'zz', reason: 'R' }],
        conditionsMet: ['zz'],
        limits: { with: ['zz'], without: ['a', 'zz'] },
      }),
    ).toEqual([
      'unit-reference-unknown holdings.0.unit',
      'framework-unknown holdings.0.level',
      'qualification-reference-unknown holdings.1.qualification',
      'credit-system-unknown holdings.1.credit',
      'rule-reference-unknown pins.0',
      'rule-reference-unknown exceptions.0',
      'rule-reference-unknown conditionsMet.0',
      'unit-reference-unknown limits.with.0',
      'unit-reference-unknown limits.without.1',
    ]);
  });

  it('names circles and unknown prerequisites of own units, whose ids may hold dots', () => {
    expect(notes({}, [unit('b.c', { prerequisites: ['b.c'] })])).toEqual([
      'prerequisite-cycle units.b.c.prerequisites',
    ]);
    expect(notes({}, [unit('b.c', { prerequisites: ['zz'] })])).toEqual([
      'unit-reference-unknown units.b.c.prerequisites.0',
    ]);
  });
});

function read<T>(reading: Reading<T>): T {
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
  return reading.value;
}
