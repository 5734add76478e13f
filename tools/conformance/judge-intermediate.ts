import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { canonicalise } from '../../engine/src/credentials/canonical/canonicalise.js';
import { canonicaliseJcs } from '../../engine/src/credentials/canonical/jcs.js';
import { parseJsonValue } from '../../engine/src/credentials/contexts/json-value.js';
import { readMultibase } from '../../engine/src/credentials/crypto/multikey.js';
import { type JsonObject, objectOf } from '../../engine/src/credentials/json.js';
import { judgeSdValue } from './judge-sd-value.js';
import { type ConformanceCase, textOf } from './read-index.js';
import { differs, sameText, type Verdict } from './verdict.js';

/** A value on the way from a signed document to what its proof signs, computed by our own parts. */
export async function judgeIntermediate(one: ConformanceCase): Promise<Verdict> {
  if (one.category.includes('ecdsa-sd-2023')) return judgeSdValue(one);
  const signed = signedBeside(one);
  if (!signed) return { kind: 'left-out', why: 'the signed document is not stored' };
  const { proof, ...document } = signed;
  const { proofValue, ...options } = objectOf(proof) ?? {};
  const context = signed['@context'] ?? null;
  const config: JsonObject =
    options['@context'] === undefined ? { ...options, '@context': context } : options;
  const canon = (value: JsonObject) => canonicalFormOf(one, value);
  const hash = one.file.includes('p384') ? 'sha384' : 'sha256';
  const hashOf = async (value: JsonObject) =>
    createHash(hash)
      .update(await canon(value))
      .digest('hex');
  const name = basename(one.file);
  const theirs = textOf(one);
  if (/^proofConfig/.test(name)) {
    return sameText(canonicaliseJcs(config), canonicaliseJcs(jsonIn(theirs) ?? {}));
  }
  if (/^(proofCanon|proof-canon)/.test(name)) return sameText(await canon(config), theirs);
  if (/^(canonDoc|document-canon)/.test(name)) return sameText(await canon(document), theirs);
  if (/^docHash/.test(name)) return sameText(await hashOf(document), theirs);
  if (/^proofHash/.test(name)) return sameText(await hashOf(config), theirs);
  if (/^combinedHash/.test(name)) {
    return sameText((await hashOf(config)) + (await hashOf(document)), theirs);
  }
  if (/^sigBTC58/.test(name)) return sameText(String(proofValue), theirs);
  if (/^sigHex/.test(name)) {
    const bytes = readMultibase(String(proofValue));
    return sameText(bytes ? Buffer.from(bytes).toString('hex') : '', theirs);
  }
  return differs(`no way to compute ${name}`);
}

async function canonicalFormOf(one: ConformanceCase, value: JsonObject): Promise<string> {
  if (one.category.includes('-jcs-')) return canonicaliseJcs(value);
  const digest = one.file.includes('p384') ? 'sha384' : 'sha256';
  const answer = await canonicalise(value, { digest });
  return answer.kind === 'canonical' ? answer.nquads : JSON.stringify(answer);
}

/** The signed document to which a value belongs: in its folder, else the last of the walk-through above it. */
function signedBeside(one: ConformanceCase): JsonObject | undefined {
  const folder = dirname(one.file);
  const names = readdirSync(join(one.folder, folder)).filter((name) =>
    /^signed.*\.json$/.test(name),
  );
  const walk = 'linked-data-proof-ob-3.json';
  const [name] = names;
  if (name !== undefined) return jsonIn(textOf({ ...one, file: join(folder, name) }));
  return existsSync(join(one.folder, walk)) ? jsonIn(textOf({ ...one, file: walk })) : undefined;
}

function jsonIn(text: string): JsonObject | undefined {
  return objectOf(parseJsonValue(JSON.parse(text)));
}
