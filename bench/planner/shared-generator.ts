import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readPlannerInstance } from 'cairn/planning';
import { type Case, caseOf } from './cases.js';
import { PRESETS, type Preset, type Size } from './invent-instance.js';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SHARED = process.env.CAIRN_SHARED ?? join(PROJECT, '..', 'shared');
const GENERATOR = join(SHARED, 'conformance', 'planner', 'gen.mjs');

interface Generator {
  readonly FAMILIES: readonly string[];
  readonly generate: (spec: object) => object;
}

/** Cases of the outside generator, when it stands beside the project; undefined otherwise. */
export async function sharedCases(
  size: Size,
  seeds: readonly number[],
): Promise<readonly Case[] | undefined> {
  if (!existsSync(GENERATOR)) return undefined;
  const { FAMILIES, generate }: Generator = await import(pathToFileURL(GENERATOR).href);
  return FAMILIES.flatMap((family) =>
    seeds.flatMap((seed) =>
      presets().map((preset) => {
        const raw = { ...generate({ size, family, seed }), objective: PRESETS[preset], preset };
        const reading = readPlannerInstance(raw);
        if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
        return caseOf(`${size}-${family}-${seed}-${preset}`, reading.value);
      }),
    ),
  );
}

function presets(): readonly Preset[] {
  return ['fastest', 'cheapest', 'balanced'];
}
