import { Worker } from 'node:worker_threads';

/** Credentials a second of the peer with so many threads, each checking its share of the batch without a pool around it. */
export async function measurePeerBatch(texts: readonly string[], threads: number): Promise<number> {
  const share = Math.ceil(texts.length / threads);
  const workers = Array.from({ length: threads }, (_, index) =>
    startWorker(texts.slice(index * share, (index + 1) * share)),
  );
  await Promise.all(workers.map(({ isWarm }) => isWarm));
  const began = performance.now();
  await Promise.all(workers.map(({ run }) => run()));
  return texts.length / ((performance.now() - began) / 1000);
}

function startWorker(texts: readonly string[]) {
  const module = new URL('./peer-worker.ts', import.meta.url).href;
  // A worker does not take over the TypeScript loader of the process.
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${module}'); });`;
  const worker = new Worker(start, {
    eval: true,
    workerData: { texts },
    execArgv: ['--conditions=cairn-source'],
  });
  const next = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker.once('message', (message) =>
        message === 'failed'
          ? reject(new Error('A credential was not in order.'))
          : resolve(message),
      );
      worker.once('error', reject);
    });
  const run = async (): Promise<void> => {
    const done = next();
    worker.postMessage('go');
    await done;
    await worker.terminate();
  };
  return { isWarm: next(), run };
}
