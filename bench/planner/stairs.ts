// Time of the whole staircase: on the founding case, and on the real awards of the catalogue with invented prices
// (the catalogue states few), so that there is something to trade.
//
//   npx tsx --conditions=cairn-source bench/planner/stairs.ts [--limit 10] [--award ID]
import { readFileSync } from 'node:fs';
import { buildCatalogue } from 'cairn/catalogue';
import { readDocument } from 'cairn/documents';
import { type PlanRequest, planningDataOf, planStaircase, readPlanRequest } from 'cairn/planning';
import { parseIsoDate, type Reading } from 'cairn/terms';
import { loadRelease } from '../../server/src/data/index.js';
import { priced } from './priced-units.js';

const ROOT = new URL('../../', import.meta.url);
const START = parseIsoDate('2027-01-04');
const seconds = Number(option('limit', '10'));
const only = option('award', '');
const release = await loadRelease();

console.log(
  'award'.padEnd(34),
  'points'.padStart(6),
  'open'.padStart(5),
  'first ms'.padStart(9),
  'ms'.padStart(8),
  ' staircase',
);
if (only === '') founding();
const times: number[] = [];
for (const award of release.catalogue.qualifications.keys())
  if (only === '' || only === award) real(award);
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0);
console.log(
  `${times.length} climbed: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`,
);

function founding(): void {
  const text = readFileSync(new URL('samples/worked-case.yaml', ROOT), 'utf8');
  const file = unwrap(readPlanRequest(unwrap(readDocument(text)), START));
  const catalogue = buildCatalogue(file.units, file.qualifications);
  climb('founding case', file.request, planningDataOf(release, START, catalogue));
}

function real(qualification: string): void {
  const units = [...release.catalogue.units.values()].map(priced);
  const catalogue = buildCatalogue(units, [...release.catalogue.qualifications.values()]);
  const request: PlanRequest = {
    qualification,
    holdings: [],
    limits: { start: START, hoursPerWeek: 20 },
    aims: ['time', 'cost', 'risk'],
    assumptions: { workloadHours: 60, hoursPerWeek: 10 },
  };
  const ms = climb(qualification, request, planningDataOf(release, START, catalogue));
  if (ms !== undefined) times.push(ms);
}

function climb(
  name: string,
  request: PlanRequest,
  data: ReturnType<typeof planningDataOf>,
): number | undefined {
  const start = performance.now();
  let first = 0;
  const answer = planStaircase(request, data, {
    shouldStop: () => performance.now() > start + seconds * 1000,
    onPoint: () => {
      first ||= performance.now() - start;
    },
  });
  const ms = performance.now() - start;
  if (answer.kind !== 'staircase') {
    console.log(name.padEnd(34), answer.kind);
    return undefined;
  }
  const [from, to] = [answer.points[0], answer.points.at(-1)].map((point) =>
    point === undefined ? '–' : `${point.plan.weeks} w ${point.plan.fees.min.minor / 100}`,
  );
  console.log(
    name.padEnd(34),
    String(answer.points.length).padStart(6),
    String(answer.gaps.length).padStart(5),
    first.toFixed(0).padStart(9),
    ms.toFixed(0).padStart(8),
    ` ${from} … ${to}`,
  );
  return ms;
}

function unwrap<T>(reading: Reading<T>): T {
  if (reading.kind === 'read') return reading.value;
  throw new Error(JSON.stringify(reading.findings));
}

function option(name: string, fallback: string): string {
  const found = process.argv.indexOf(`--${name}`);
  return found < 0 ? fallback : (process.argv[found + 1] ?? fallback);
}
