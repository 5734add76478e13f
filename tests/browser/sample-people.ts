import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readYaml } from 'cairn/documents';

const SAMPLES = join(fileURLToPath(import.meta.url), '..', '..', '..', 'samples');

/** The workspace file of a sample person, parsed. */
export function samplePerson(name: string): unknown {
  const reading = readYaml(readFileSync(join(SAMPLES, `${name}.yaml`), 'utf8'));
  if (reading.kind === 'refused') throw new Error(`samples/${name}.yaml cannot be read`);
  return reading.value;
}
