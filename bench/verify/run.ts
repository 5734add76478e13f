// Verification beside Digital Bazaar's libraries on the same invented documents, in the same run.
//
//   npx tsx --conditions=cairn-source bench/verify/run.ts [--quick] [--seconds 3] [--size 50] [--batch 10000]
//
// Both sides start from the text, are warm, use one thread and take turns. Ours makes the whole report (data model, dates,
// schema, status …), the peer what its function does. The batch goes through the pool of the server; the peer's has
// bare threads. --quick: a minute with a small record and batch. --portable takes the cryptography that also runs in
// browsers. verifier-core stands in its own folder: npm ci --prefix bench/verify/peers.
import { cpus, loadavg } from 'node:os';
import { portableCryptography } from 'cairn/credentials';
import { openNodeCryptography } from '../../server/src/credentials/node-cryptography.js';
import { answerWith, makeCases, makeList, STATUS } from './cases.js';
import { makeBadge, makeKey } from './documents.js';
import { measureSides, type Sides } from './measure.js';
import { measurePeerBatch } from './peer-batch.js';
import { measurePool, type PoolRun } from './pool.js';
import { openVerifierCore } from './verifier-core.js';

/** Different credentials of a batch; a larger batch takes them again. */
const DIFFERENT = 1000;
/** The peer keeps no state between credentials, so that a part of the batch shows its speed. */
const PEER_SHARE = 1000;

const isQuick = process.argv.includes('--quick');
const seconds = Number(option('seconds', isQuick ? '0.7' : '3'));
const size = Number(option('size', isQuick ? '10' : '50'));
const batch = Number(option('batch', isQuick ? '1000' : '10000'));
const isPortable = process.argv.includes('--portable');
const cryptography = isPortable ? portableCryptography : openNodeCryptography();
const key = makeKey();

printMachine();
print('| one thread | ours ms | peer ms | ratio | quickest tenth: ours | peer | ratio | peer |');
print('|---|---|---|---|---|---|---|---|');
for (const { peerLabel, ...sides } of await makeCases(key, cryptography, size)) {
  await measureLine(sides, peerLabel);
}
await measureVerifierCore();
await measureBatches();
printMachine();

async function measureLine(sides: Sides, peerLabel: string): Promise<void> {
  const [ours, peer] = await measureSides(sides, seconds);
  if (!ours) return;
  const cells = [
    sides.label,
    ours.median.toFixed(3),
    peer?.median.toFixed(3) ?? '–',
    ratioOf(ours.median, peer?.median),
    ours.quick.toFixed(3),
    peer?.quick.toFixed(3) ?? '–',
    ratioOf(ours.quick, peer?.quick),
    peerLabel,
  ];
  print(`| ${cells.join(' | ')} |`);
}

function ratioOf(ours: number, peer: number | undefined): string {
  return peer === undefined ? '–' : `${(peer / ours).toFixed(1)}×`;
}

async function measureVerifierCore(): Promise<void> {
  const peer = await openVerifierCore();
  if (peer.kind === 'absent') {
    print(`\nverifier-core skipped: ${peer.reason}`);
    return;
  }
  const text = JSON.stringify(await makeBadge(key, 1));
  const [first] = await makeCases(key, cryptography, 1);
  if (!first) return;
  const sides = { ...first, peer: () => peer.verify(JSON.parse(text)) };
  await measureLine(sides, 'verifier-core, offline; it reads no tokens');
}

async function measureBatches(): Promise<void> {
  const numbers = Array.from({ length: Math.min(DIFFERENT, batch) }, (_, index) => index);
  const credentialStatus = STATUS;
  const texts = await Promise.all(
    numbers.map(async (n) => JSON.stringify(await makeBadge(key, n, { credentialStatus }))),
  );
  const fetchDocument = answerWith(await makeList(key));
  print(`\n| batch of ${batch} with a status list | a second | CPU ms each | resident MB |`);
  print('|---|---|---|---|');
  for (const threads of [1, 2]) {
    const run = await measurePool({ texts, count: batch, threads, fetchDocument });
    printRun(`ours, ${threads} of the pool's threads`, run);
  }
  for (const threads of [1, 2]) {
    const perSecond = await measurePeerBatch(texts.slice(0, PEER_SHARE), threads);
    print(`| peer without status, ${threads} bare threads | ${perSecond.toFixed(0)} | – | – |`);
  }
}

function printRun(label: string, { perSecond, cpuMs, residentMb }: PoolRun): void {
  const memory = residentMb.join(' ');
  print(`| ${label} | ${perSecond.toFixed(0)} | ${cpuMs.toFixed(3)} | ${memory} |`);
}

function printMachine(): void {
  const [processor] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  const model = `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}`;
  const day = new Date().toISOString().slice(0, 16);
  print(`\n${day}, ${model}, Node ${process.version}, load ${load.join(' ')}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}
