import { openStore } from '../open-store.js';

/**
 * A program for the tests of orderly ends: opens and closes the folder given as argument several times, with
 * nothing else to do. Node.js ends with 13 when nothing keeps such a wait alive.
 */
const TIMES = 6;

for (let time = 0; time < TIMES; time += 1) {
  const store = await openStore({ dataFolder: process.argv[2] ?? '' });
  await store.close();
}
