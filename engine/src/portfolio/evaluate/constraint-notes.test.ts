import { expect, it } from 'vitest';
import { buildCatalogue, readQualification, readUnit } from '../../catalogue/index.js';
import { parseIsoDate, type Reading } from '../../terms/index.js';
import { evaluateQualification } from '../evaluate.js';

const ON = parseIsoDate('2026-06-01');

it.each([
  [['a', 'b'], 'holds', 'complete'],
  [['b'], 'broken', 'incomplete'],
])('an award that another asks for first is earned by its own rules: %j', (held, note, state) => {
  const first = award('first', { op: 'unit', unit: 'a' });
  const second = award('second', { op: 'unit', unit: 'b' }, [
    { id: 'entry', kind: 'entryQualification', anyOf: ['first'], text: 'First before second' },
  ]);
  const target = award('target', {
    op: 'allOf',
    label: 'both',
    of: ['first', 'second'].map((qualification) => ({ op: 'qualification', qualification })),
  });
  const units = ['a', 'b'].map((id) => valueIn(readUnit({ id, title: id, checked: ON }, id)));
  const evaluation = evaluateQualification({
    catalogue: buildCatalogue(units, [first, second, target]),
    qualification: target,
    holdings: held.map((unit) => ({ id: `held-${unit}`, title: unit, unit, state: 'verified' })),
    on: ON,
    convert: () => undefined,
    levelAtLeast: () => undefined,
  });
  const entry = evaluation.notes.find(({ kind }) => kind === 'entryQualification');
  expect([entry?.state, evaluation.state]).toEqual([note, state]);
});

function award(id: string, rule: object, constraints: readonly object[] = []) {
  const fields = { id, title: id, kind: 'certificate', awardingBody: 'body', checked: ON };
  return valueIn(
    readQualification({ ...fields, rule, constraints, sources: [], confidence: 'high' }, id),
  );
}

function valueIn<T>(reading: Reading<T>): T {
  if (reading.kind === 'read') return reading.value;
  throw new Error(reading.findings.map(({ message }) => message).join('; '));
}
