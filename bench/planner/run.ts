// The planner beside solvers of others on the same instances, in the same run.
//
//   npx tsx --conditions=cairn-source bench/planner/run.ts [--size S] [--seeds 1-3] [--limit 10] [--peers highs,reduced]
//
// --size: S, M, L, XL (100,000 units) or XXL (1,000,000). --limit: seconds for each solver and instance.
// --peers: of highs, reduced, cbc, gecode; none = ours alone (as --peer 0). --own 1 uses the invented instances even
// when the outside generator is there. --families a,b keeps those only. --clock cpu counts processor time.
// --json FILE writes the figures. A stopped solver counts with the time it ran, so its ratio is a bound.
import { writeFileSync } from 'node:fs';
import { type Case, inventedCases } from './cases.js';
import { SIZES, type Size } from './invent-instance.js';
import { CLOCKS, measure, objectiveOf, warmUp } from './measure.js';
import { peersHere } from './peers.js';
import { sharedCases } from './shared-generator.js';
import { headOf, type Line, summaryOf, textOf, toJson } from './table.js';

const size = sizeOf(option('size', 'S'));
const seconds = Number(option('limit', '10'));
const seeds = seedsOf(option('seeds', '1-3'));
const families = option('families', '').split(',').filter(Boolean);
const now = option('clock', 'wall') === 'cpu' ? CLOCKS.cpu : CLOCKS.wall;
const names = option('peer', '1') === '0' ? [] : option('peers', 'highs').split(',');
const { peers, missing } = peersHere(names.filter((name) => name !== 'none'));
for (const reason of missing) console.log(reason);
const outside = option('own', '0') === '1' ? undefined : await sharedCases(size, seeds, families);
const cases = outside ?? inventedCases(size, seeds, families);
console.log(
  `${outside ? 'generated' : 'invented'} instances of size ${size}, limit ${seconds} s a solver`,
);
warmUp(
  [...inventedCases('S', [1, 2], [])].slice(0, 9).map(({ instance }) => instance),
  now,
);
console.log(headOf(peers.map(({ name }) => name)));
const lines: Line[] = [];
for (const entry of cases) {
  const line = await lineOf(entry);
  lines.push(line);
  console.log(textOf(line));
}
for (const text of summaryOf(lines)) console.log(text);
const file = option('json', '');
if (file !== '') writeFileSync(file, JSON.stringify(toJson(lines), undefined, 1));
process.exit(lines.every(({ isRight }) => isRight) ? 0 : 1);

async function lineOf({ name, instance }: Case): Promise<Line> {
  const ours = measure(instance, seconds, now);
  const answers = [];
  for (const peer of peers)
    answers.push({ name: peer.name, answer: await peer.solve(ours.model, seconds) });
  const objective = objectiveOf(ours.answer);
  const agrees = answers.every(
    ({ answer }) =>
      ours.answer.kind === 'stopped' ||
      (answer.status !== 'optimal' && answer.status !== 'infeasible') ||
      answer.objective === objective,
  );
  return { name, ours, peers: answers, isRight: ours.isValid && agrees };
}

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}

function sizeOf(text: string): Size {
  const size = Object.keys(SIZES).find((name): name is Size => name === text);
  if (size === undefined) throw new Error(`--size must be S, M, L, XL or XXL, not ${text}`);
  return size;
}

function seedsOf(text: string): readonly number[] {
  const [first = 1, last = first] = text.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
