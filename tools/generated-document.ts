import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Writes a document that is made from code; with `--check` only says whether the file still agrees. */
export function writeOrCheck(path: string, text: string): void {
  const full = join(ROOT, path);
  if (!process.argv.includes('--check')) {
    writeFileSync(full, text);
    console.log(`${path}: written`);
    return;
  }
  const agrees = existsSync(full) && readFileSync(full, 'utf8') === text;
  console.log(
    `${path}: ${agrees ? 'agrees with the code' : 'differs from the code; run its tool without --check'}`,
  );
  process.exit(agrees ? 0 : 1);
}
