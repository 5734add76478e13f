// Verification beside Digital Bazaar's libraries on the same invented documents, in the same run.
//
//   npx tsx --conditions=cairn-source bench/verify/run.ts [--seconds 3] [--size 50] [--batch 1000] [--portable 1]
//
// Both sides start from the text, are warm and use one thread; the batch line uses all cores. Ours makes the whole
// report (data model, dates, schema, status …), the peer what its function does. --portable 1 takes the cryptography
// that also runs in browsers. verifier-core stands in its own folder: npm ci --prefix bench/verify/peers.
import { portableCryptography } from 'cairn/credentials';
import { openNodeCryptography } from '../../server/src/credentials/node-cryptography.js';
import { measureBatch } from './batch.js';
import { makeCases, type VerifyCase } from './cases.js';
import { makeBadge, makeKey } from './documents.js';
import { openVerifierCore } from './verifier-core.js';

const WARM_UP_MS = 700;
const seconds = Number(option('seconds', '3'));
const size = Number(option('size', '50'));
const batch = Number(option('batch', '1000'));
const cryptography =
  option('portable', '0') === '1' ? portableCryptography : openNodeCryptography();
const key = makeKey();

process.stdout.write('| what | ours ms | peer ms | ratio | peer |\n|---|---|---|---|---|\n');
for (const entry of await makeCases(key, cryptography, size)) await measureCase(entry);
await measureVerifierCore();
await measureBatches();

async function measureCase({ label, ours, peer, peerLabel }: VerifyCase): Promise<void> {
  const oursMs = await measure(ours, label);
  const peerMs = peer === undefined ? undefined : await measure(peer, peerLabel);
  printLine(label, oursMs, peerMs, peerLabel);
}

async function measureVerifierCore(): Promise<void> {
  const peer = await openVerifierCore();
  if (peer.kind === 'absent') {
    process.stdout.write(`verifier-core skipped: ${peer.reason}\n`);
    return;
  }
  const text = JSON.stringify(await makeBadge(key, 1));
  const [first] = await makeCases(key, cryptography, 1);
  if (!first) return;
  const oursMs = await measure(first.ours, first.label);
  const peerMs = await measure(() => peer.verify(JSON.parse(text)), 'verifier-core');
  printLine(first.label, oursMs, peerMs, 'verifier-core, offline');
}

async function measureBatches(): Promise<void> {
  const texts = await Promise.all(
    Array.from({ length: batch }, async (_, index) => JSON.stringify(await makeBadge(key, index))),
  );
  const ours = await measureBatch('ours', texts);
  const peer = await measureBatch('peer', texts);
  const label = `batch of ${batch} badges, all cores`;
  printLine(
    label,
    1000 / ours,
    1000 / peer,
    `a second: ${ours.toFixed(0)} against ${peer.toFixed(0)}`,
  );
}

/** Median milliseconds of one run after warming up. */
async function measure(run: () => Promise<boolean>, label: string): Promise<number> {
  if (!(await run())) throw new Error(`${label}: the credential was not found in order.`);
  const times: number[] = [];
  const end = performance.now() + WARM_UP_MS + seconds * 1000;
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < end || times.length < 5) {
    const began = performance.now();
    await run();
    if (began > warm) times.push(performance.now() - began);
  }
  times.sort((left, right) => left - right);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

function printLine(label: string, ours: number, peer: number | undefined, peerLabel: string): void {
  const ratio = peer === undefined ? '–' : `${(peer / ours).toFixed(1)}×`;
  const cells = [label, ours.toFixed(3), peer?.toFixed(3) ?? '–', ratio, peerLabel];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}
