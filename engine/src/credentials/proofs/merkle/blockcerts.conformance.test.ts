import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../documents/index.js';
import { parseJsonValue } from '../../contexts/json-value.js';
import { portableCryptography } from '../../crypto/cryptography.js';
import { formatOf } from '../../formats/formats.js';
import { type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { FetchAnswer, VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { BLOCKCERTS_REVOCATION } from '../../status/blockcerts-revocation.js';
import { MERKLE_PROOF } from './merkle-proof.js';

const SHARED = process.env.CAIRN_SHARED ?? join(import.meta.dirname, '../../../../../../shared');
const FOLDER = join(SHARED, 'conformance', 'blockcerts');
const isThere = existsSync(FOLDER);
if (!isThere) it.skip(`no conformance data at ${FOLDER}: set CAIRN_SHARED to read it`);

/** What an invalid case must show; cases that are not here are invalid for reasons of other checks or need the network. */
const SHOWN: readonly (readonly [reason: RegExp, code: string])[] = [
  [/^Computed hash does not match/, 'merkle-document-changed'],
  [/^The date format specified/, 'merkle-created-malformed'],
  [/^Issuer identity mismatch/, 'merkle-key-of-another'],
  [/Incorrect Issue Date/, 'blockcerts-revoked'],
];

interface Case {
  readonly file: string;
  readonly expected: string;
  readonly reason: string;
}

describe.skipIf(!isThere)('Blockcerts of the conformance folder', () => {
  const cases = isThere ? readCases() : [];

  it.each(cases.filter((one) => one.expected === 'valid'))(
    '$file fits its receipt',
    async ({ file }) => {
      const checks = await checksOf(file);
      expect(checks.filter((one) => one.result === 'fail')).toEqual([]);
      expect(checks.map((one) => one.code)).toContainEqual(
        expect.stringMatching(/^merkle-receipt-(fits|for-tests)$/),
      );
    },
  );

  const shown = cases.flatMap((one) => {
    const code = SHOWN.find(([reason]) => reason.test(one.reason))?.[1];
    return one.expected === 'invalid' && code !== undefined ? [{ ...one, code }] : [];
  });
  it.each(shown)('$file shows $code', async ({ file, code }) => {
    const failed = (await checksOf(file)).filter((one) => one.result === 'fail');
    expect(failed.map((one) => one.code)).toEqual([code]);
  });

  it('has a case for each reason that a receipt or a list can show', () => {
    expect(new Set(shown.map((one) => one.code)).size).toBe(SHOWN.length);
  });

  const later = cases.filter(
    (one) => one.expected === 'invalid' && !shown.some((x) => x.file === one.file),
  );
  it.each(later)('$file fits its receipt, whatever else is wrong with it', async ({ file }) => {
    const checks = await checksOf(file);
    expect(checks.filter((one) => one.area === 'proof' && one.result === 'fail')).toEqual([]);
  });
});

async function checksOf(file: string): Promise<readonly Check[]> {
  const document = documentAt(file);
  const format = formatOf(document);
  const parts = format?.partsOf(document).map((part) => part.content) ?? [];
  const inside = parts.filter((content) => typeof content !== 'string');
  const options: VerifyOptions = {
    now: '2026-11-22T00:00:00Z',
    cryptography: portableCryptography,
    fetchDocument: serve,
  };
  const checks: Check[] = [];
  for (const one of [document, ...inside]) {
    const read = readOf(one);
    if (!MERKLE_PROOF.applies(read)) continue;
    checks.push(...(await MERKLE_PROOF.verify(read, options)).flatMap((outcome) => outcome.checks));
    if (!BLOCKCERTS_REVOCATION.applies(read)) continue;
    const verifyList = { proof: async () => [], dates: () => [] };
    checks.push(...(await BLOCKCERTS_REVOCATION.check(read, options, verifyList)));
  }
  return checks;
}

function readOf(document: JsonObject): ReadCredential {
  const format = formatOf(document);
  if (!format) throw new Error('no format');
  const credential = format.toCredential(document);
  const envelope = { kind: 'embedded' } as const;
  return {
    format: format.id,
    envelope,
    trail: [],
    document,
    credential,
    parts: [],
    findings: [],
    sha256: '',
  };
}

/** The profiles and lists of the folder, at the addresses that they name as their own. */
async function serve(url: string): Promise<FetchAnswer> {
  for (const file of [
    'issuer-profile-mainnet-example.json',
    'revocation-list-mainnet-example.json',
    'issuer-blockcerts.json',
  ]) {
    if (textOf(documentAt(file).id) !== url) continue;
    const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
    const fetchedAt = '2026-11-22T00:00:00Z';
    return {
      kind: 'fetched',
      url,
      redirected: false,
      mediaType: 'application/json',
      bytes,
      fetchedAt,
    };
  }
  return { kind: 'failed', code: 'http-404', message: 'not stored', status: 404 };
}

function documentAt(file: string): JsonObject {
  const reading = readJson(readFileSync(join(FOLDER, file), 'utf8'), {
    maxCharacters: 5_000_000,
    maxDepth: 64,
  });
  const document = reading.kind === 'read' ? objectOf(parseJsonValue(reading.value)) : undefined;
  if (!document) throw new Error(`${file} is no JSON object`);
  return document;
}

function readCases(): readonly Case[] {
  return listOf(documentAt('INDEX.json').files).flatMap((value) => {
    const entry = objectOf(value);
    const file = textOf(entry?.file);
    const expected = textOf(entry?.expected);
    if (file === undefined || expected === undefined || !/^v\d\//.test(file)) return [];
    return [{ file, expected, reason: textOf(entry?.reason) ?? '' }];
  });
}
