// What sixty holdings (or as many as asked for) count, for every real award and for invented awards of twenty rules that compete for the same
// holdings. `exact` counts answers that are proven best in every figure, `missing` those whose missing amount is.
// Run: npx tsx --conditions=cairn-source bench/portfolio/evaluate.ts [--limit steps] [--holdings count]
import { readFileSync } from 'node:fs';
import type { Qualification, Rule, Unit } from 'cairn/catalogue';
import { type Evaluation, evaluateQualification, type Holding } from 'cairn/portfolio';
import { parseIsoDate } from 'cairn/terms';
import { checkRelease, defaultReleasePath } from '../../server/src/data/index.js';

const HOLDINGS = option('holdings') ?? 60;
const RULES = 20;
const SEEDS = 5;
const AMOUNTS: Readonly<Record<string, readonly number[]>> = {
  units: [],
  'credits of 15 and 30': [15, 15, 15, 30],
  'credits of 5, 7.5 and 10': [5, 5, 7.5, 10],
  'credits of 3 to 11': [3, 4, 5, 6, 7, 8, 9, 10, 11],
};
const limit = option('limit');
const on = parseIsoDate('2026-06-01');
const path = defaultReleasePath();
const release = checkRelease(readFileSync(path, 'utf8'), path);
const { catalogue } = release;

interface Asked {
  readonly qualification: Qualification;
  readonly units: ReadonlyMap<string, Unit>;
  readonly holdings: readonly Holding[];
}

process.stdout.write(`${HOLDINGS} holdings\n`);
process.stdout.write(
  '| award | cases | exact | missing | median ms | worst ms |\n|---|---|---|---|---|---|\n',
);
const real = [...catalogue.qualifications.values()].map((qualification, seed): Asked => {
  const random = randomFrom(seed + 1);
  const ids = [...catalogue.units.keys()].filter(
    (id) => JSON.stringify(qualification).includes(`"${id}"`) || random() < 0.2,
  );
  return { qualification, units: catalogue.units, holdings: holdingsOf(ids, random) };
});
report('real awards', real);
for (const [label, amounts] of Object.entries(AMOUNTS)) {
  const cases = Array.from({ length: SEEDS }, (_, seed) => inventedCase(amounts, seed + 1));
  report(`${RULES} rules over ${label}`, cases);
}

function report(label: string, cases: readonly Asked[]): void {
  const measured = cases.map((asked) => {
    const began = performance.now();
    const found = evaluate(asked);
    return { ms: performance.now() - began, found };
  });
  const times = measured.map((one) => one.ms).sort((a, b) => a - b);
  const exact = measured.filter(({ found }) => found.proof.kind === 'exact').length;
  const missing = measured.filter(
    ({ found: { proof } }) => proof.kind === 'exact' || proof.missingProven,
  ).length;
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const cells = [label, cases.length, exact, missing, median.toFixed(0), times.at(-1)?.toFixed(0)];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function evaluate({ qualification, units, holdings }: Asked): Evaluation {
  return evaluateQualification({
    qualification,
    catalogue: { units, qualifications: catalogue.qualifications },
    holdings,
    on,
    convert: (credit) => ({
      amount: { min: credit.amount / 2, max: credit.amount },
      basis: 'bench',
    }),
    levelAtLeast: () => undefined,
    ...(limit === undefined ? {} : { workLimit: limit }),
  });
}

function inventedCase(amounts: readonly number[], seed: number): Asked {
  const random = randomFrom(seed * 7919);
  const [first] = catalogue.units.values();
  const [award] = catalogue.qualifications.values();
  if (first === undefined || award === undefined) throw new Error('The release is empty.');
  const { credit: _credit, ...bare } = first;
  const units = Array.from({ length: HOLDINGS }, (_, index): Unit => {
    const amount = amounts[Math.floor(random() * amounts.length)];
    const unit = { ...bare, id: `u${index}`, creditAt: [], exclusions: [] };
    return amount === undefined ? unit : { ...unit, credit: { amount, system: 'ects' } };
  });
  const pools = Array.from({ length: RULES }, (): string[] => []);
  for (const unit of units) {
    const times = 1 + Math.floor(random() * 8);
    for (let time = 0; time < times; time += 1) {
      const pool = pools[Math.floor(random() * RULES)];
      if (pool && !pool.includes(unit.id)) pool.push(unit.id);
    }
  }
  const least = Math.min(...amounts, Number.POSITIVE_INFINITY);
  const of = pools.map((pool, index): Rule => {
    const min = (amounts.length === 0 ? 1 : least) * (1 + Math.floor(random() * 4));
    const base = {
      id: `r${index}`,
      label: `Rule ${index}`,
      knowing: 'read' as const,
      overlap: false,
    };
    const bounds = { pool, poolComplete: true, parts: [], min, max: min };
    if (amounts.length === 0) return { ...base, ...bounds, op: 'atLeast' };
    return { ...base, ...bounds, op: 'creditsFrom', system: 'ects' };
  });
  const rule: Rule = { id: 'root', label: 'All', knowing: 'read', overlap: false, op: 'allOf', of };
  return {
    qualification: { ...award, id: 'invented', rule, specialisations: [], constraints: [] },
    units: new Map(units.map((unit) => [unit.id, unit])),
    holdings: holdingsOf(
      units.map((unit) => unit.id),
      random,
    ),
  };
}

function holdingsOf(ids: readonly string[], random: () => number): readonly Holding[] {
  const left = [...ids];
  const states = ['verified', 'claimed', 'planned'] as const;
  return Array.from({ length: Math.min(HOLDINGS, ids.length) }, (_, index): Holding => {
    const [unit = ''] = left.splice(Math.floor(random() * left.length), 1);
    const state = states[index % states.length] ?? 'verified';
    return { id: `h${index}`, title: unit, unit, state, earnedOn: parseIsoDate('2025-01-01') };
  });
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function option(name: string): number | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : Number(process.argv[at + 1]);
}
