import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../documents/index.js';
import { parseJsonValue } from '../contexts/json-value.js';
import { encodeUtf8 } from '../crypto/bytes.js';
import { portableCryptography as cryptography } from '../crypto/cryptography.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { FetchDocument } from '../ports.js';
import { signDataIntegrity } from '../proofs/data-integrity/sign.js';
import { inventEd25519 } from '../proofs/data-integrity/testing/invent.js';
import { readCredentials } from '../reading/read-credentials.js';
import type { Check, CredentialReport } from '../report.js';
import { verifyCredential } from '../verify-credential.js';

const FOLDER = new URL('../../../../cases/credentials/conformance/', import.meta.url);
const KEY = inventEd25519(7);
const NOW = '2026-12-01T00:00:00Z';
/** Who signed is not what the cases with a signature are about: they name any issuer. */
const JUDGED: readonly Check['area'][] = ['format', 'data-model', 'dates', 'status'];

/** One place of a document, with values that a standard allows, forbids, or that we only remark. */
interface Place {
  readonly at: string;
  readonly area: string;
  readonly values: readonly (readonly [verdict: string, value: Json | undefined])[];
}

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const file = readCases(name);

  it('has documents that break no rule', async () => {
    expect(await verdictOf(file, file.documents)).toEqual({ verdict: 'good' });
  });

  const cases = file.places.flatMap(({ at, area, values }) =>
    values.map(([verdict, value]) => ({ at, area, verdict, value, shown: JSON.stringify(value) })),
  );
  it.each(cases)('$at: $shown is $verdict', async ({ at, area, verdict, value }) => {
    const documents = withValue(file.documents, at.split('.'), value);
    const expected = verdict === 'bad' ? { verdict, area } : { verdict };
    expect(await verdictOf(file, objectOf(documents) ?? {})).toEqual(expected);
  });
});

interface CasesFile {
  readonly presented: string;
  readonly isSigned: boolean;
  readonly documents: JsonObject;
  readonly places: readonly Place[];
}

/** The first area in which we find a breach, as a person would name the failing step. */
async function verdictOf({ presented, isSigned, documents: before }: CasesFile, after: JsonObject) {
  const document = objectOf(after[presented]) ?? {};
  const given = isSigned ? await signed(document) : document;
  const reading = readCredentials(encodeUtf8(JSON.stringify(given)), { cryptography });
  const [read] = reading.kind === 'read' ? reading.credentials : [];
  if (!read) return { verdict: 'bad', area: 'format' };
  const fetchDocument = webOf(before, after);
  const options = { now: NOW, cryptography, fetchDocument };
  const checks = checksOf(await verifyCredential(read, options));
  const judged = isSigned ? JUDGED : [...JUDGED, 'key-binding'];
  const breach = checks.find(({ result, area }) => result === 'fail' && judged.includes(area));
  if (breach) return { verdict: 'bad', area: breach.area };
  const hasRemark = checks.some(({ area, result }) => area === 'data-model' && result === 'warn');
  return { verdict: hasRemark ? 'remark' : 'good' };
}

function checksOf({ checks, parts }: CredentialReport): readonly Check[] {
  return [...checks, ...parts.flatMap(checksOf)];
}

/** A document that cannot even be signed is judged as it is. */
async function signed(document: JsonObject): Promise<JsonObject> {
  const { method, sign } = KEY;
  const created = '2026-03-01T00:00:00Z';
  return signDataIntegrity(document, { suite: 'eddsa-jcs-2022', method, created, sign });
}

/** Each document stands at the address that it had before it was changed. */
function webOf(before: JsonObject, after: JsonObject): FetchDocument {
  const stored = new Map(
    Object.keys(before).map((name) => [textOf(objectOf(before[name])?.id), after[name]]),
  );
  return async (url) => {
    const found = stored.get(url);
    if (found === undefined) return { kind: 'failed', code: 'fetch-unreachable', message: 'none' };
    const bytes = encodeUtf8(JSON.stringify(found));
    const mediaType = 'application/json';
    return { kind: 'fetched', url, redirected: false, mediaType, bytes, fetchedAt: NOW };
  };
}

function withValue(whole: Json, [step, ...rest]: readonly string[], value: Json | undefined): Json {
  if (step === undefined) return value ?? null;
  if (Array.isArray(whole)) {
    return whole.map((item: Json, i) => (String(i) === step ? withValue(item, rest, value) : item));
  }
  const { [step]: inner = null, ...others } = objectOf(whole) ?? {};
  if (rest.length === 0 && value === undefined) return others;
  return { ...others, [step]: withValue(inner, rest, value) };
}

function readCases(name: string): CasesFile {
  const text = readFileSync(new URL(name, FOLDER), 'utf8').replaceAll('did:key:OURS', KEY.did);
  const reading = readYaml(text);
  const file = reading.kind === 'read' ? objectOf(parseJsonValue(reading.value)) : undefined;
  const documents = objectOf(file?.documents);
  if (!file || !documents) throw new Error(`${name} is no file of cases`);
  const places = listOf(file.cases).map((item) => toPlace(objectOf(item) ?? {}));
  return {
    presented: textOf(file.presented) ?? '',
    isSigned: file.suite !== undefined,
    documents,
    places,
  };
}

function toPlace(place: JsonObject): Place {
  const values = ['good', 'remark', 'bad'].flatMap((verdict) =>
    listOf(place[verdict]).map((value) => [verdict, value] as const),
  );
  const absent = textOf(place.absent);
  return {
    at: textOf(place.at) ?? '',
    area: textOf(place.area) ?? 'data-model',
    values: absent === undefined ? values : [...values, [absent, undefined]],
  };
}
