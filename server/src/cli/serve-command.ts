import { startServer } from '../main.js';
import { numberArgument } from './arguments.js';
import type { Command } from './command.js';

const DEFAULT_PORT = 4400;
/** 0 takes any free one. */
const PORTS = { least: 0, most: 65_535, isWhole: true } as const;

/** `cairn serve`: the web app and the HTTP API, on the embedded database or another one. */
export const SERVE_COMMAND: Command = {
  name: 'serve',
  summary: 'Start the web app and the HTTP API',
  details:
    'Runs on its own embedded PostgreSQL, or on DATABASE_URL. Prints the address when ready; Ctrl-C stops everything. Without --port the next free port from 4400 on is taken.',
  args: [],
  options: [
    { flags: '--port <number>', text: 'port (default: first free one from 4400)' },
    { flags: '--host <address>', text: 'address to listen on', defaultValue: '127.0.0.1' },
    {
      flags: '--data <folder>',
      text: 'data folder (default .cairn in the project, or CAIRN_DATA)',
    },
  ],
  jsonShape: 'one line when ready: {address, database}',
  examples: ['cairn serve', 'cairn serve --port 8080 --host 0.0.0.0'],
  run: async ({ io, json }, _args, options) => {
    const { port, host, data } = options;
    const stopped = new Promise<void>((resolve) => void io.onInterrupt(resolve));
    const server = await startServer({
      ...(port === undefined
        ? { port: DEFAULT_PORT, nextFreePort: true }
        : { port: numberArgument('--port', port, PORTS) }),
      host: host ?? '127.0.0.1',
      ...(data !== undefined && { dataFolder: data }),
    });
    if (json) io.out(`${JSON.stringify({ address: server.address })}\n`);
    else
      io.out(
        `Cairn is ready: ${server.address}\n(Ctrl-C stops it; your data stays in the data folder.)\n`,
      );
    await stopped;
    await server.close();
    return 0;
  },
};
