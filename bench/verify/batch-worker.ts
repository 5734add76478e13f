import { parentPort, workerData } from 'node:worker_threads';
import { openNodeCryptography } from '../../server/src/credentials/node-cryptography.js';
import { verifyText } from './cases.js';
import { verifyWithPeer } from './digital-bazaar.js';
import { NOW } from './documents.js';

const WARM_UP = 300;
const { side, texts }: { side: 'ours' | 'peer'; texts: readonly string[] } = workerData;
const cryptography = openNodeCryptography();
const check = (text: string): Promise<boolean> =>
  side === 'ours' ? verifyText(text, { now: NOW, cryptography }) : verifyWithPeer(JSON.parse(text));

for (const text of texts.slice(0, WARM_UP)) await check(text);
parentPort?.on('message', async () => {
  let isGood = true;
  for (const text of texts) isGood = (await check(text)) && isGood;
  parentPort?.postMessage(isGood ? 'done' : 'failed');
});
parentPort?.postMessage('warm');
