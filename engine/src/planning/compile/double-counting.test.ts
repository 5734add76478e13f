import { expect, it } from 'vitest';
import { buildCatalogue } from '../../catalogue/index.js';
import { awardNamed, dataOf, smallCase, unitNamed, unitsFrom } from '../planning-cases.contract.js';
import { compileRequest } from './compile-request.js';

/** So many awards over the same units. */
function awardsOver(count: number, units: number) {
  const ids = Array.from({ length: units }, (_, at) => `u${at}`);
  const awards = Array.from({ length: count }, (_, at) =>
    awardNamed(`award${at}`, unitsFrom('root', 1, ids)),
  );
  const [target, ...further] = awards;
  if (target === undefined) throw new Error('no award');
  const also = further.map(({ id }) => ({ qualification: id }));
  const own = ids.map((id) => unitNamed(id));
  return {
    request: smallCase(target, own, { also }).request,
    data: dataOf(buildCatalogue(own, awards)),
  };
}

function compiled(...[count, units]: Parameters<typeof awardsOver>) {
  const { request, data } = awardsOver(count, units);
  return (doubleCounting: NonNullable<typeof request.doubleCounting>) =>
    compileRequest({ ...request, doubleCounting }, data);
}

it('keeps apart all awards that share nothing by one row for each unit', () => {
  const made = compiled(6, 4)({ kind: 'forbidden' });
  const rows = made.kind === 'compiled' ? made.model.rows : [];
  const between = rows.filter(({ group }) => group === 'double-counting');
  expect(between).toHaveLength(4);
  for (const { terms } of between) expect(terms).toHaveLength(6 + 1);
});

it('refuses to keep more shared things than there is memory for', () => {
  // 210 pairs of 21 awards.
  const shareOne = { kind: 'capped', max: 1, unit: 'units' } as const;
  expect(compiled(21, 3)(shareOne).kind).toBe('compiled');
  expect(() => compiled(21, 477)(shareOne)).toThrow(
    expect.objectContaining({
      code: 'plan-too-large',
      details: { shared: 100_170, most: 100_000 },
    }),
  );
  expect(compiled(21, 477)({ kind: 'allowed' }).kind).toBe('compiled');
});
