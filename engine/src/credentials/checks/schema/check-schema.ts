import { encodeBase64 } from '../../crypto/base64.js';
import { encodeHex } from '../../crypto/bytes.js';
import { type JsonObject, objectOf } from '../../json.js';
import type { FetchAnswer, VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check, CheckEvidence } from '../../report.js';
import { jsonObjectFrom } from '../../verification/fetched-json.js';
import { checksFrom } from '../make-check.js';
import { type NamedSchema, namedSchemas } from './named-schemas.js';
import { runSchema } from './run-schema.js';
import { SCHEMA_CODES } from './schema-codes.js';
import { SCHEMA_LIMITS } from './schema-limits.js';
import { isSchema } from './schema-text.js';

const check = checksFrom(SCHEMA_CODES);
const RUN_KINDS = ['1EdTechJsonSchemaValidator2019', 'JsonSchema', 'JsonSchemaValidator2018'];
const CREDENTIAL_KIND = 'JsonSchemaCredential';
/** Schemas that 1EdTech publishes for Open Badges and learner records; our form check applies their main rules. */
const PUBLISHED = /^https:\/\/purl\.imsglobal\.org\/spec\/(ob|clr)\/v\d+p\d+\/schema\/json(-ld)?\//;
const GONE = [404, 410];

/**
 * Whether a credential fits the schemas that it names, and the endorsements inside it theirs. Called after the proof,
 * so that a forged credential cannot send anybody anywhere. A schema that does not exist is a breach; one that cannot
 * be read now is not decided. A credential without a schema passes: it promised nothing.
 */
export async function checkSchema(
  read: ReadCredential,
  options: VerifyOptions,
): Promise<readonly Check[]> {
  const named = namedSchemas(read);
  if (named.length === 0) return [check('schema-none')];
  const checks: Check[] = [];
  for (const schema of named.slice(0, SCHEMA_LIMITS.schemas)) {
    checks.push(await checkOne(schema, options));
  }
  if (named.length <= SCHEMA_LIMITS.schemas) return checks;
  const params = { count: String(named.length), limit: String(SCHEMA_LIMITS.schemas) };
  return [...checks, check('schema-too-many', { params })];
}

async function checkOne(schema: NamedSchema, options: VerifyOptions): Promise<Check> {
  const isCredential = schema.types.includes(CREDENTIAL_KIND);
  const evidence = [{ label: 'place', path: schema.path }];
  if (!isCredential && !schema.types.some((type) => RUN_KINDS.includes(type))) {
    const kind = schema.types.join(', ') || 'not said';
    return check('schema-not-run', { params: { kind }, evidence });
  }
  const { url } = schema;
  if (url === undefined || !/^https?:\/\//i.test(url)) {
    const params = { url: url ?? 'nowhere', reason: 'it has no web address.' };
    return check('schema-unreachable', { params, evidence });
  }
  const answer: FetchAnswer = options.fetchDocument
    ? await options.fetchDocument(url, 'schema')
    : { kind: 'refused', code: 'offline', message: 'Working offline.' };
  return answer.kind === 'fetched'
    ? judgeFetched({ ...schema, url }, answer, options)
    : sayNotFetched(url, answer, evidence);
}

function sayNotFetched(
  url: string,
  answer: Exclude<FetchAnswer, { kind: 'fetched' }>,
  evidence: readonly CheckEvidence[],
): Check {
  const about = { params: { url, reason: answer.message }, evidence };
  if (PUBLISHED.test(url)) return check('schema-built-in', about);
  const isGone = answer.kind === 'failed' && GONE.includes(answer.status ?? 0);
  return check(isGone ? 'schema-missing' : 'schema-unreachable', about);
}

type FetchedSchema = NamedSchema & { readonly url: string };

function judgeFetched(
  schema: FetchedSchema,
  answer: Extract<FetchAnswer, { kind: 'fetched' }>,
  options: VerifyOptions,
): Check {
  const { url } = schema;
  const { bytes, fetchedAt } = answer;
  const sha256 = encodeHex(options.cryptography.sha256(bytes));
  const evidence: readonly CheckEvidence[] = [
    { label: 'schema', url, sha256, time: fetchedAt, path: schema.path },
  ];
  if (bytes.length > SCHEMA_LIMITS.bytes) {
    return check('schema-refused', { params: { url, reason: 'it is too large' }, evidence });
  }
  if (!hasDigest(bytes, schema.digestSri, options)) {
    return check('schema-changed', { params: { url }, evidence });
  }
  const isCredential = schema.types.includes(CREDENTIAL_KIND);
  const text = schemaIn(jsonObjectFrom(bytes), isCredential);
  if (!text || !isSchema(text)) return check('schema-no-schema', { params: { url }, evidence });
  return sayAnswer(text, schema, evidence);
}

/** A schema may be wrapped into a credential of its own. */
function schemaIn(document: JsonObject | undefined, isCredential: boolean): JsonObject | undefined {
  return isCredential ? objectOf(objectOf(document?.credentialSubject)?.jsonSchema) : document;
}

function sayAnswer(
  text: JsonObject,
  schema: FetchedSchema,
  evidence: readonly CheckEvidence[],
): Check {
  const { url } = schema;
  const answer = runSchema(text, schema.instance);
  switch (answer.kind) {
    case 'fits':
      return schema.types.includes(CREDENTIAL_KIND)
        ? check('schema-fits-unproven', { params: { url }, evidence })
        : check('schema-fits', { params: { url }, evidence });
    case 'breaks': {
      const { place, cause, keyword } = answer;
      const broken = { label: 'place', value: keyword, path: place };
      return check('schema-broken', {
        params: { url, place, cause },
        evidence: [...evidence, broken],
      });
    }
    case 'refused':
      return check('schema-refused', { params: { url, reason: answer.reason }, evidence });
    default:
      return answer satisfies never;
  }
}

/** One of the digests that we can compute must fit; without any the schema may change as it likes. */
function hasDigest(
  bytes: Uint8Array,
  digestSri: string | undefined,
  { cryptography }: VerifyOptions,
): boolean {
  if (digestSri === undefined) return true;
  const hashes = {
    sha256: cryptography.sha256,
    sha384: cryptography.sha384,
    sha512: cryptography.sha512,
  };
  const known = digestSri.split(/\s+/).flatMap((part) => {
    const [algorithm = '', digest = ''] = part.split('-');
    const hash = Object.entries(hashes).find(([name]) => name === algorithm)?.[1];
    return hash ? [encodeBase64(hash(bytes)) === digest.split('?')[0]] : [];
  });
  return known.length === 0 || known.includes(true);
}
