// Makes a fresh clone ready: Node check, dependencies, build, data, web app, and with --browser a Chromium.
// No dependency of its own, since it runs before anything is installed. Every step is skipped when its
// inputs have not changed, so that a second start takes seconds.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LEAST_NODE = [20, 19];
const GENERATED = new Set(['node_modules', 'dist', 'shots', 'coverage', '.cairn']);

checkNode();
runStep('dependencies', ['package-lock.json'], 'node_modules/.cairn-stamp', installDependencies);
runStep(
  'engine, store and server',
  ['package-lock.json', 'tsconfig.base.json', 'engine', 'store', 'server'],
  'engine/dist/.cairn-stamp',
  compile,
);
runStep(
  'data release',
  ['data', 'engine/src', 'server/src/data', 'tools/build-data.ts', 'tools/data'],
  'data/dist/.cairn-stamp',
  buildData,
);
runStep(
  'web app',
  ['package-lock.json', 'web', 'engine/src', 'samples', 'data'],
  'web/dist/.cairn-stamp',
  buildWeb,
);
if (process.argv.includes('--browser')) ensureChromium();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  stop(
    `Cairn needs Node.js ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}. ` +
      'Install a current version from https://nodejs.org and run the command again.',
  );
}

/** Runs `work` unless the stamp shows that it ran on exactly these inputs. */
function runStep(label, inputs, stampPath, work) {
  const fingerprint = fingerprintOf(inputs);
  const stamp = join(ROOT, stampPath);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  const began = Date.now();
  say(`${label} …`);
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  say(`${label}: ready in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function fingerprintOf(inputs) {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch} ${process.versions.modules}\n`);
  for (const input of inputs) addToHash(hash, join(ROOT, input));
  return hash.digest('hex');
}

function addToHash(hash, path) {
  if (!existsSync(path)) return;
  const entries = readEntries(path);
  if (entries === undefined) {
    hash.update(path.slice(ROOT.length)).update(readFileSync(path));
    return;
  }
  for (const entry of entries) if (!GENERATED.has(entry)) addToHash(hash, join(path, entry));
}

function readEntries(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return undefined;
  }
}

function installDependencies() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  if (npm) run(process.execPath, [npm, ...args], 'npm ci');
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, 'npm ci');
}

function compile() {
  const native = join(ROOT, 'node_modules/typescript-native/bin/tsc');
  const plain = join(ROOT, 'node_modules/typescript/bin/tsc');
  run(process.execPath, [existsSync(native) ? native : plain, '-b'], 'tsc -b');
}

function buildData() {
  runTsx('tools/build-data.ts');
}

function buildWeb() {
  run(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', 'web', '--logLevel', 'warn'],
    'vite build',
  );
}

function runTsx(script) {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  run(process.execPath, [tsx, '--conditions=cairn-source', script], script);
}

function ensureChromium() {
  if (findChromium()) return;
  say('no Chromium found; installing one for the browser tests …');
  const asRoot = process.getuid?.() === 0;
  if (asRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'], 'apt-get update');
    run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
      'apt-get install chromium',
    );
  } else {
    run(
      process.execPath,
      [join(ROOT, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'],
      'playwright install',
    );
  }
  if (!findChromium()) {
    stop('No Chromium could be installed. Install one and set CHROMIUM_PATH to its program file.');
  }
}

function run(command, args, label) {
  const result = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.error) stop(`${label} could not be started: ${result.error.message}`);
  if (result.status !== 0) {
    stop(
      `${label} failed (exit ${result.status ?? result.signal}). The lines above say why; nothing was half-installed: run the command again after mending it.`,
    );
  }
}

function say(text) {
  process.stderr.write(`cairn: ${text}\n`);
}

function stop(text) {
  process.stderr.write(`cairn: ${text}\n`);
  process.exit(1);
}
