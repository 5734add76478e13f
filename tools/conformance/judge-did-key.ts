import { parseJsonValue } from '../../engine/src/credentials/contexts/json-value.js';
import { readMethodKey } from '../../engine/src/credentials/dids/read-method-key.js';
import { resolveMethod } from '../../engine/src/credentials/dids/resolve-method.js';
import { type Json, listOf, objectOf } from '../../engine/src/credentials/json.js';
import { openNodeCryptography } from '../../server/src/credentials/node-cryptography.js';
import { type ConformanceCase, textOf } from './read-index.js';
import { differs, type Verdict } from './verdict.js';

const OPTIONS = { now: '2026-12-01T00:00:00Z', cryptography: openNodeCryptography() };
/** Keys that sign no credentials; naming them is the right answer. */
const NO_SIGNING_KEY = /BLS|X25519/;

/** Each key of the file is a did:key; its key must be among those that the file lists for it. */
export async function judgeDidKey(one: ConformanceCase): Promise<Verdict> {
  const entries = Object.entries(objectOf(parseJsonValue(JSON.parse(textOf(one)))) ?? {});
  const lines: string[] = [];
  const named: string[] = [];
  for (const [did, entry] of entries) {
    if (!did.startsWith('did:')) continue;
    const answer = await resolveMethod(did, OPTIONS);
    if (answer.kind === 'unsupported' && NO_SIGNING_KEY.test(answer.method)) {
      named.push(answer.method);
      continue;
    }
    if (answer.kind !== 'found') {
      lines.push(`${did}: ${answer.kind}`);
      continue;
    }
    const listed = keysOf(entry).map((key) => JSON.stringify(key));
    if (!listed.includes(JSON.stringify(answer.key))) lines.push(`${did}: another key`);
  }
  if (lines.length > 0) return differs('a key is not found', lines);
  const kinds = [...new Set(named)].join(', ');
  return { kind: 'agreed', ...(kinds === '' ? {} : { note: `named as not supported: ${kinds}` }) };
}

function keysOf(entry: Json): readonly unknown[] {
  const document = objectOf(objectOf(entry)?.didDocument) ?? objectOf(entry);
  const methods = [...listOf(document?.verificationMethod), ...(document ? [document] : [])];
  return methods.flatMap((value) => {
    const method = objectOf(value);
    const reading = method && readMethodKey(method);
    return reading?.kind === 'read' ? [reading.key] : [];
  });
}
