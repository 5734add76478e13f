// Compares our answers with what others expect: npm run conformance -- <folder with INDEX.json files> [--json]
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { DISPUTED } from './disputed.js';
import { judgeCanonical } from './judge-canonical.js';
import { judgeDidKey } from './judge-did-key.js';
import { judgeIntermediate } from './judge-intermediate.js';
import { judgeReport } from './judge-report.js';
import { judgeSdJwt } from './judge-sd-jwt.js';
import { isDiffering, type Result, resultLines } from './print-results.js';
import { type ConformanceCase, readCases } from './read-index.js';
import { type StoredWeb, storedWebOf, withKeys } from './stored-web.js';
import { differs, type Verdict } from './verdict.js';

const words = process.argv.slice(2);
const isJson = words.includes('--json');
const folder = words.find((word) => !word.startsWith('--'));

if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('Name a folder: npm run conformance -- <folder with INDEX.json files>\n');
  process.exitCode = 2;
} else {
  const results = await runAll(readCases(folder));
  const text = isJson
    ? JSON.stringify(results.map(plain), null, 2)
    : resultLines(results).join('\n');
  process.stdout.write(`${text}\n`);
  process.exitCode = results.some(isDiffering) ? 1 : 0;
}

async function runAll(cases: readonly ConformanceCase[]): Promise<readonly Result[]> {
  const webs = new Map<string, StoredWeb>();
  const results: Result[] = [];
  for (const one of cases) {
    if (one.expected === 'support') continue;
    const web =
      webs.get(one.folder) ??
      storedWebOf(cases.filter(({ folder: other }) => other === one.folder));
    webs.set(one.folder, web);
    const ofFolder = cases.filter(({ folder: other }) => other === one.folder);
    const verdict = await judge(one, withKeys(web, one, ofFolder));
    const disputed = DISPUTED.find(
      ({ origin, file }) => origin === one.origin && basename(file) === basename(one.file),
    );
    results.push({ one, verdict, ...(disputed === undefined ? {} : { disputed }) });
  }
  return results;
}

async function judge(one: ConformanceCase, web: StoredWeb): Promise<Verdict> {
  if (/\(not stored\)/.test(one.reason)) {
    return { kind: 'left-out', why: 'needs a document that is not stored' };
  }
  try {
    if (one.category.startsWith('rdfc-1.0')) return await judgeCanonical(one);
    if (one.category.startsWith('did/key')) return await judgeDidKey(one);
    if (one.category.startsWith('sd-jwt/round-trip')) return judgeSdJwt(one);
    if (one.expected === 'intermediate-value') return await judgeIntermediate(one);
    return await judgeReport(one, web);
  } catch (error) {
    // A crash is the worst difference of all, and the others still want to be compared.
    const lines = error instanceof Error ? [error.stack ?? error.message] : [String(error)];
    return differs('our program broke', lines.slice(0, 3));
  }
}

function plain({ one, verdict, disputed }: Result) {
  const { origin, file, category, expected } = one;
  return { origin, file, category, expected, ...verdict, ...(disputed ? { disputed } : {}) };
}
