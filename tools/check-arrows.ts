// Holds the arrows of the house: rooms, workspaces, homes of outside packages, the engine's purity, cycles.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkImports, findCycle } from './arrow-rules.js';
import { listSources, readImports } from './read-imports.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = ['engine/src', 'store/src', 'server/src', 'web/src'].flatMap((folder) =>
  listSources(ROOT, folder),
);
const edges = files.flatMap((file) => readImports(ROOT, file));
const problems = [...checkImports(edges), ...findCycle(edges)];
for (const problem of problems) console.error(problem);
console.log(`${files.length} files, ${edges.length} imports, ${problems.length} wrong`);
process.exit(problems.length === 0 ? 0 : 1);
