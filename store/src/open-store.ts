import { type EmbeddedServer, startEmbedded } from './embedded/embedded-server.js';
import { ensureDatabase } from './postgres/connect.js';
import { openPostgres } from './postgres/postgres-store.js';
import type { Store } from './store.js';

/** Where the data lives: in a folder with a private server, or in a database elsewhere. */
export type StoreOptions =
  | {
      readonly dataFolder: string;
      /** True when nobody chose the folder, so that another may stand in for it. Default false. */
      readonly movable?: boolean;
    }
  | { readonly databaseUrl: string };

const DATABASE = 'cairn';

/**
 * Opens the store and makes what is missing: folder, private server, database, schema.
 * @throws CairnError with one of the `store-`, `data-folder-`, `postgres-`, `database-` and `migration-` codes
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if ('databaseUrl' in options) {
    const store = await openPostgres({ url: options.databaseUrl });
    const close = once(store.close);
    return { ...store, dataFolder: undefined, announce: () => undefined, close };
  }
  const { dataFolder: folder, movable = false } = options;
  const server = await startEmbedded({ folder, movable });
  try {
    return await openEmbedded(server);
  } catch (cause) {
    await server.stop();
    throw cause;
  }
}

async function openEmbedded(server: EmbeddedServer): Promise<Store> {
  const target = { ...server.login, database: DATABASE };
  await ensureDatabase(target);
  const store = await openPostgres(target);
  return {
    ...store,
    dataFolder: server.folder,
    announce: server.announce,
    close: once(async () => {
      await store.close();
      await server.stop();
    }),
  };
}

/** Work that is done at most once; who asks again waits for the same end. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
