import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Credentials a second of one process with so many threads, each checking its share of the batch. */
export async function measureBatch(
  side: 'ours' | 'peer',
  texts: readonly string[],
  threads: number = availableParallelism(),
): Promise<number> {
  const share = Math.ceil(texts.length / threads);
  const workers = Array.from({ length: threads }, (_, index) =>
    startWorker(side, texts.slice(index * share, (index + 1) * share)),
  );
  await Promise.all(workers.map(({ isWarm }) => isWarm));
  const began = performance.now();
  await Promise.all(workers.map(({ run }) => run()));
  return texts.length / ((performance.now() - began) / 1000);
}

function startWorker(side: 'ours' | 'peer', texts: readonly string[]) {
  const module = new URL('./batch-worker.ts', import.meta.url).href;
  // A worker does not take over the TypeScript loader of the process.
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${module}'); });`;
  const worker = new Worker(start, {
    eval: true,
    workerData: { side, texts },
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
