import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readPlannerInstance } from 'cairn/planning';
import { type Case, caseOf } from './cases.js';
import { PRESETS, type Preset, type Size } from './invent-instance.js';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SHARED = process.env.CAIRN_SHARED ?? join(PROJECT, '..', 'shared');
const GENERATOR = join(SHARED, 'conformance', 'planner', 'gen.mjs');

interface InstanceGenerator {
  readonly FAMILIES: readonly string[];
  readonly SIZES: Readonly<Record<string, number>>;
  readonly generate: (spec: object) => object;
}

/** Cases of the outside generator, when it stands beside the project and makes that size; undefined otherwise. */
export async function sharedCases(
  size: Size,
  seeds: readonly number[],
  families: readonly string[],
): Promise<Iterable<Case> | undefined> {
  if (!existsSync(GENERATOR)) return undefined;
  const generator: InstanceGenerator = await import(pathToFileURL(GENERATOR).href);
  return Object.hasOwn(generator.SIZES, size)
    ? casesOf(generator, size, { seeds, families })
    : undefined;
}

function* casesOf(
  { FAMILIES, generate }: InstanceGenerator,
  size: Size,
  kept: { readonly seeds: readonly number[]; readonly families: readonly string[] },
): Generator<Case> {
  const isKept = (family: string) => kept.families.length === 0 || kept.families.includes(family);
  for (const family of FAMILIES.filter(isKept))
    for (const seed of kept.seeds)
      for (const preset of presets()) {
        const raw = { ...generate({ size, family, seed }), objective: PRESETS[preset], preset };
        const reading = readPlannerInstance(raw);
        if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
        yield caseOf(`${size}-${family}-${seed}-${preset}`, reading.value);
      }
}

function presets(): readonly Preset[] {
  return ['fastest', 'cheapest', 'balanced'];
}
