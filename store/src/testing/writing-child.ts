import { openStore } from '../open-store.js';

/**
 * A program for the tests of crashes: opens the folder given as argument, then writes without end and
 * prints the id of each workspace only after the store has confirmed it.
 */
const store = await openStore({ dataFolder: process.argv[2] ?? '' });
process.stdout.write('open\n');
for (let step = 0; ; step += 1) {
  const { id } = await store.workspaces.create({ step }, 'd'.repeat(64));
  process.stdout.write(`${id}\n`);
}
