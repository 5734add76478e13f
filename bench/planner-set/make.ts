// The published set of planner instances: writes the instances, or finds their values anew.
//
//   npx tsx --conditions=cairn-source bench/planner-set/make.ts --write FOLDER
//   npx tsx --conditions=cairn-source bench/planner-set/make.ts --solve [--limit 60] [--peer 60] [--size S]
//
// --solve rewrites values.json: ours with --limit seconds an instance, HiGHS with --peer seconds on size S (0 = not asked).
// A value that is known keeps its proofs; a better or a proven one replaces it; a contradiction ends the run. Afterwards: npm run format.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  checkInstanceSolution,
  compileInstance,
  type InstanceAnswer,
  type PlannerInstance,
  secondOpinionOn,
  solveModel,
  toInstanceSolution,
} from 'cairn/planning';
import { loadHighsSolver } from 'cairn/planning/solvers';
import { instanceOf, isSize, type SetEntry, setSpecs } from './specs.js';

const VALUES = fileURLToPath(new URL('values.json', import.meta.url));
const folder = option('write');
const size = option('size');

if (folder !== undefined) writeInstances(folder);
else if (process.argv.includes('--solve')) await solveAll();
else throw new Error('Say --write FOLDER or --solve.');

function writeInstances(into: string): void {
  mkdirSync(into, { recursive: true });
  const specs = setSpecs().filter((spec) => size === undefined || spec.size === size);
  for (const spec of specs) {
    const { instance } = instanceOf(spec);
    writeFileSync(join(into, `${instance.id}.json`), JSON.stringify(instance));
  }
  console.log(`${specs.length} instances written to ${into}`);
}

async function solveAll(): Promise<void> {
  if (size !== undefined && !isSize(size)) throw new Error(`--size must be S, M or L, not ${size}`);
  const known = new Map(readValues().map((entry) => [entry.name, entry]));
  for (const spec of setSpecs()) {
    if (size !== undefined && spec.size !== size) continue;
    const { instance, sha256 } = instanceOf(spec);
    const before = known.get(instance.id);
    const found = await findValue(instance, spec.size === 'S');
    const entry = { name: instance.id, ...spec, sha256, ...found };
    known.set(entry.name, better(entry, before));
    console.log(
      entry.name.padEnd(28),
      entry.status,
      entry.objective ?? '–',
      entry.provenBy.join('+'),
    );
    const inOrder = setSpecs().flatMap((one) => known.get(instanceOf(one).instance.id) ?? []);
    writeFileSync(VALUES, `${JSON.stringify(inOrder, null, 1)}\n`);
  }
}

/** Keeps what was proven or better before. */
function better(now: SetEntry, before: SetEntry | undefined): SetEntry {
  if (before === undefined || before.sha256 !== now.sha256) return now;
  if (before.status !== 'best-known' && now.status !== 'best-known') {
    if (before.objective !== now.objective) throw new Error(`${now.name}: two proofs disagree`);
    return { ...now, provenBy: [...new Set([...before.provenBy, ...now.provenBy])] };
  }
  if (before.status !== 'best-known') return before;
  const isWorse = (now.objective ?? Infinity) > (before.objective ?? Infinity);
  return now.status === 'best-known' && isWorse ? before : now;
}

async function findValue(
  instance: PlannerInstance,
  isCrossProved: boolean,
): Promise<Omit<SetEntry, 'name' | 'sha256' | 'size' | 'family' | 'seed' | 'preset'>> {
  const model = compileInstance(instance);
  const endMs = performance.now() + Number(option('limit') ?? '60') * 1000;
  const found = solveModel(model, { shouldStop: () => performance.now() > endMs });
  const answer = toInstanceSolution(instance, model, found);
  refuseBroken(instance, answer);
  const { objective, completionWeek, cost, solution, bound } = answer;
  const plan = {
    ...(objective === undefined ? {} : { objective }),
    ...(completionWeek === undefined ? {} : { completionWeek }),
    ...(cost === undefined ? {} : { cost }),
    ...(solution === undefined ? {} : { solution }),
  };
  if (answer.status === 'stopped')
    return { status: 'best-known', ...plan, lowerBound: Math.ceil(bound ?? 0), provenBy: [] };
  const seconds = Number(option('peer') ?? '60');
  const provenBy = ['cairn'];
  if (isCrossProved && seconds > 0) {
    // A new HiGHS each time: a run that ended badly must not touch the next.
    const peer = await loadHighsSolver();
    const own = { kind: answer.status, ...(objective === undefined ? {} : { objective }) };
    const opinion = secondOpinionOn(model, own, (asked) => peer(asked, { seconds }));
    if (opinion.verdict === 'agrees') provenBy.push('HiGHS');
    else if (opinion.verdict !== 'undecided')
      throw new Error(`${instance.id}: HiGHS ${opinion.verdict}`);
  }
  return { status: answer.status, ...plan, provenBy };
}

function refuseBroken(instance: PlannerInstance, { solution }: InstanceAnswer): void {
  const findings = solution === undefined ? [] : checkInstanceSolution(instance, solution);
  if (findings.length > 0) throw new Error(`${instance.id}: ${JSON.stringify(findings)}`);
}

function readValues(): readonly SetEntry[] {
  return existsSync(VALUES) ? JSON.parse(readFileSync(VALUES, 'utf8')) : [];
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}
