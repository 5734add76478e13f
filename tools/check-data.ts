// Reads every file under data/ and prints every problem with its file and place; fails when there is an error.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDataSet } from './data/check-data-set.js';
import { listDataFiles } from './data/data-files.js';
import { countsOf, type DataFinding, lineOf, readDataSet } from './data/data-set.js';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'data');

const files = listDataFiles(FOLDER);
const { data, findings: inFiles } = readDataSet(files);
// References are judged only when every file was read: a refused file would make all that name it look wrong.
const findings: readonly DataFinding[] = inFiles.some(isError)
  ? inFiles
  : [...inFiles, ...checkDataSet(data)];

for (const finding of findings) process.stdout.write(`${lineOf(finding)}\n`);
const counts = Object.entries(countsOf(data)).map(([part, count]) => `${count} ${part}`);
process.stdout.write(`${files.length} files: ${counts.join(', ')}; ${findings.length} findings\n`);
process.exitCode = findings.some(isError) ? 1 : 0;

function isError(finding: DataFinding): boolean {
  return finding.severity === 'error';
}
