import { canonicaliseNQuads } from '../../engine/src/credentials/canonical/rdfc.js';
import { type ConformanceCase, textOf } from './read-index.js';
import { differs, sameText, type Verdict } from './verdict.js';

/** The algorithm may be stopped for graphs that are hard on purpose: RDFC-1.0 §7.1, dataset poisoning. */
const POISON = 'refused as a poisoned graph (RDFC-1.0 §7.1)';

/** A dataset and its canonical form, or the names that its blank nodes get. */
export async function judgeCanonical(one: ConformanceCase): Promise<Verdict> {
  const stem = one.file.replace(/-(in\.nq|rdfc10\.nq|rdfc10map\.json)$/, '');
  const names = new Map<string, string>();
  const input = textOf({ ...one, file: `${stem}-in.nq` });
  const digest = /sha-?384/i.test(one.reason) || stem === 'test075' ? 'sha384' : 'sha256';
  const answer = await canonicaliseNQuads(input, { digest, names });
  if (answer.kind === 'poison') return { kind: 'left-out', why: POISON };
  if (answer.kind !== 'quads') return differs('no canonical form', [JSON.stringify(answer)]);
  if (!one.file.endsWith('map.json')) {
    return sameText(answer.nquads, textOf({ ...one, file: `${stem}-rdfc10.nq` }));
  }
  const ours = Object.fromEntries([...names].map(([from, to]) => [bare(from), bare(to)]));
  const theirs: unknown = JSON.parse(textOf(one));
  return sameText(inOrder(ours), inOrder(theirs));
}

function bare(name: string): string {
  return name.replace(/^_:/, '');
}

function inOrder(value: unknown): string {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
