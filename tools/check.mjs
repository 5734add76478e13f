// Runs every check of the house and prints one line each; fails when one fails.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (path) => join(ROOT, 'node_modules', path);
const tsx = (script) => [bin('tsx/dist/cli.mjs'), '--conditions=cairn-source', script];

const CHECKS = [
  [
    'format and lint',
    [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '--diagnostic-level=warn', '.'],
  ],
  ['types of engine, store, server', [bin('typescript-native/bin/tsc'), '-b']],
  ['types of tests and tools', [bin('typescript-native/bin/tsc'), '-p', 'tsconfig.tests.json']],
  ['types of the web app', [bin('typescript-native/bin/tsc'), '-p', 'web/tsconfig.json']],
  ['arrows between rooms', tsx('tools/check-arrows.ts')],
  ['data', tsx('tools/check-data.ts')],
  ['documents', tsx('tools/check-docs.ts')],
  ['unused code', [bin('knip/bin/knip.js')]],
];

let failed = 0;
for (const [label, args] of CHECKS) {
  const began = Date.now();
  const result = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const ok = result.status === 0;
  if (!ok) failed += 1;
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${label} (${seconds} s)\n`);
  if (!ok) process.stdout.write(`${result.stdout}${result.stderr}\n`);
}
process.exit(failed === 0 ? 0 : 1);
