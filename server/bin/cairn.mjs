#!/usr/bin/env node
// Starts the compiled command line. A clone that was not built yet gets one clear sentence.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const compiled = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(fileURLToPath(compiled))) {
  process.stderr.write(
    'cairn: not built yet. Run `npm start` once in the project folder (or `npm run build`), then try again.\n',
  );
  process.exit(3);
}
const { main } = await import(compiled.href);
await main(process.argv.slice(2));
