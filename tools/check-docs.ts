// Documents that must not drift: TSDoc of every export of the engine, error codes, commands of the README,
// and the pages that are made from code.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandsIn, undocumentedCodes, undocumentedExports } from './doc-rules.js';
import { listSources } from './read-imports.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const GENERATED_DOCS = [
  'tools/make-api-reference.ts',
  'tools/make-checks-reference.ts',
  'tools/make-cli-reference.ts',
  'tools/make-methods.ts',
];

const problems = [
  ...checkExports(),
  ...checkErrorCodes(),
  ...checkReadmeCommands(),
  ...GENERATED_DOCS.flatMap(checkGenerated),
];
for (const problem of problems) console.error(problem);
console.log(`${problems.length} problems in the documents`);
process.exit(problems.length === 0 ? 0 : 1);

function checkExports(): readonly string[] {
  return listSources(ROOT, 'engine/src')
    .filter((file) => !isTest(file) && !file.endsWith('/index.ts'))
    .flatMap((file) => undocumentedExports(file, readFileSync(join(ROOT, file), 'utf8')));
}

function checkErrorCodes(): readonly string[] {
  // Codes of a verification stand in the generated table of checks.
  const checks = readFileSync(join(ROOT, 'docs/checks.md'), 'utf8').replace(
    /^\| `([a-z0-9-]+)` \|/gm,
    '## $1\n',
  );
  const documented = `${readFileSync(join(ROOT, 'docs/errors.md'), 'utf8')}\n${checks}`;
  const sources = ['engine/src', 'store/src', 'server/src'].flatMap((folder) =>
    listSources(ROOT, folder).filter((file) => !isTest(file)),
  );
  return sources.flatMap((file) =>
    undocumentedCodes(file, readFileSync(join(ROOT, file), 'utf8'), documented),
  );
}

function checkReadmeCommands(): readonly string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  return commandsIn(readme).flatMap((command) => {
    const result = spawnSync(
      process.execPath,
      [join(ROOT, 'server/bin/cairn.mjs'), ...command.args],
      { cwd: ROOT, encoding: 'utf8', timeout: 120_000 },
    );
    return result.status === command.exit
      ? []
      : [
          `README: \`npx cairn ${command.args.join(' ')}\` ended with ${result.status}, not ${command.exit}: ${result.stderr.trim()}`,
        ];
  });
}

function checkGenerated(script: string): readonly string[] {
  if (!existsSync(join(ROOT, script))) return [`${script} is missing`];
  const result = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
      '--conditions=cairn-source',
      join(ROOT, script),
      '--check',
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return result.status === 0 ? [] : [`${script}: ${(result.stdout + result.stderr).trim()}`];
}

/** Tests, contracts and what only they use. */
function isTest(file: string): boolean {
  return /\.(test|contract)\.ts$|\/testing\//.test(file);
}
