import { parentPort, workerData } from 'node:worker_threads';
import { loadRelease } from '../data/index.js';
import { watch } from '../jobs/stop-flag.js';
import type { ApartTask, FromApart } from './apart.js';
import { COMMANDS } from './commands.js';
import { processIo } from './process-io.js';
import { openOnce, runCli } from './program.js';

const { words, showsProgress, stop }: ApartTask = workerData;
const tell = (said: FromApart) => parentPort?.postMessage(said);
const exit = await runCli(words, COMMANDS, {
  data: openOnce(loadRelease),
  io: {
    ...processIo(),
    out: (text) => tell({ kind: 'out', text }),
    err: (text) => tell({ kind: 'err', text }),
    showsProgress,
    isStopped: watch(stop),
  },
});
tell({ kind: 'end', exit });
