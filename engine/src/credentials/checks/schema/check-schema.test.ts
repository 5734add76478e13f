import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { portableCryptography } from '../../crypto/cryptography.js';
import type { Json, JsonObject } from '../../json.js';
import type { FetchAnswer, VerifyOptions } from '../../ports.js';
import type { FormatId, ReadCredential } from '../../reading.js';
import { checkSchema } from './check-schema.js';

const URL_A = 'https://schemas.example.org/a.json';
const SCHEMA: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['credentialSubject'],
  properties: {
    credentialSubject: {
      type: 'object',
      required: ['nationality'],
      properties: { nationality: { type: 'string' } },
    },
  },
};
const GOOD = { credentialSubject: { nationality: 'CH' } };

function read(document: JsonObject, format: FormatId = 'verifiable-credential-2.0') {
  const nobody = { identifiers: [] };
  const credential: ReadCredential = {
    format,
    envelope: { kind: 'embedded' },
    trail: [],
    document,
    credential: {
      types: [],
      title: {},
      issuer: nobody,
      subject: nobody,
      achievements: [],
      evidence: [],
      endorsements: [],
    },
    parts: [],
    findings: [],
    sha256: '',
  };
  return credential;
}

const bytesOf = (value: Json | string) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

function options(answers: Readonly<Record<string, FetchAnswer>>): VerifyOptions {
  return {
    now: '2026-01-01T00:00:00Z',
    cryptography: portableCryptography,
    fetchDocument: async (url) =>
      answers[url] ?? { kind: 'failed', code: 'http', message: 'HTTP 404', status: 404 },
  };
}

const fetched = (value: Json | string): FetchAnswer => ({
  kind: 'fetched',
  url: URL_A,
  redirected: false,
  mediaType: 'application/json',
  bytes: bytesOf(value),
  fetchedAt: '2026-01-01T00:00:00Z',
});

const naming = (type: string, more: JsonObject = {}): JsonObject => ({
  ...GOOD,
  credentialSchema: { id: URL_A, type, ...more },
});

async function codes(
  document: JsonObject,
  answers: Readonly<Record<string, FetchAnswer>> = { [URL_A]: fetched(SCHEMA) },
): Promise<readonly string[]> {
  return (await checkSchema(read(document), options(answers))).map(({ code }) => code);
}

describe('checkSchema', () => {
  it('passes a credential that names none', async () => {
    expect(await codes(GOOD)).toEqual(['schema-none']);
  });

  it.each(['JsonSchema', '1EdTechJsonSchemaValidator2019', 'JsonSchemaValidator2018'])(
    'runs %s',
    async (type) => {
      expect(await codes(naming(type))).toEqual(['schema-fits']);
      const broken = { ...naming(type), credentialSubject: { name: 'Ada' } };
      expect(await codes(broken)).toEqual(['schema-broken']);
    },
  );

  it('names the one cause and its place', async () => {
    const document = { ...naming('JsonSchema'), credentialSubject: { nationality: 5 } };
    const [check] = await checkSchema(read(document), options({ [URL_A]: fetched(SCHEMA) }));
    expect(check?.sentence).toBe(
      'The credential does not fit its schema: $.credentialSubject.nationality has the wrong kind of value (number).',
    );
  });

  it('does not run other kinds', async () => {
    expect(await codes(naming('ShaclValidator2017'))).toEqual(['schema-not-run']);
  });

  it.each([
    ['404', { kind: 'failed', code: 'http', message: 'x', status: 404 }, 'schema-missing'],
    ['410', { kind: 'failed', code: 'http', message: 'x', status: 410 }, 'schema-missing'],
    ['500', { kind: 'failed', code: 'http', message: 'x', status: 500 }, 'schema-unreachable'],
    ['no host', { kind: 'failed', code: 'dns', message: 'x' }, 'schema-unreachable'],
    ['a refusal', { kind: 'refused', code: 'offline', message: 'x' }, 'schema-unreachable'],
    ['a page', fetched('<html>'), 'schema-no-schema'],
    ['JSON that is no schema', fetched({ error: 'not found' }), 'schema-no-schema'],
  ] as const)('answers for %s', async (_name, answer, code) => {
    expect(await codes(naming('JsonSchema'), { [URL_A]: answer })).toEqual([code]);
  });

  it('does not call a published 1EdTech schema missing', async () => {
    const id =
      'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
    const document = {
      ...GOOD,
      credentialSchema: [{ id, type: '1EdTechJsonSchemaValidator2019' }],
    };
    expect(await codes(document)).toEqual(['schema-built-in']);
  });

  it('is offline without a fetcher', async () => {
    const { fetchDocument: _none, ...offline } = options({});
    const checks = await checkSchema(read(naming('JsonSchema')), offline);
    expect(checks.map(({ code }) => code)).toEqual(['schema-unreachable']);
  });

  it('compares the digest that the issuer wrote', async () => {
    const digest = createHash('sha384').update(bytesOf(SCHEMA)).digest('base64');
    const good = naming('JsonSchema', { digestSRI: `sha384-${digest}` });
    const bad = naming('JsonSchema', { digestSRI: `sha384-${'A'.repeat(64)}` });
    expect(await codes(good)).toEqual(['schema-fits']);
    expect(await codes(bad)).toEqual(['schema-changed']);
  });

  it('does not vouch for a schema inside a credential', async () => {
    const wrapped = { type: 'VerifiableCredential', credentialSubject: { jsonSchema: SCHEMA } };
    const answers = { [URL_A]: fetched(wrapped) };
    expect(await codes(naming('JsonSchemaCredential'), answers)).toEqual(['schema-fits-unproven']);
  });

  it('applies the schema of a Blockcerts to its subject', async () => {
    const document = { ...naming('JsonSchema'), credentialSubject: { nationality: 'CH' } };
    const answers = options({
      [URL_A]: fetched({
        required: ['nationality'],
        $schema: 'http://json-schema.org/draft-04/schema#',
      }),
    });
    const checks = await checkSchema(read(document, 'blockcerts-3'), answers);
    expect(checks.map(({ code }) => code)).toEqual(['schema-fits']);
  });

  it('looks at the schemas of endorsements inside', async () => {
    const content = { credentialSchema: { id: 'https://gone.example.org/s', type: 'JsonSchema' } };
    const outer = read(GOOD);
    const endorsements = [{ about: 'credential' as const, content, path: '$.endorsement[0]' }];
    const whole = { ...outer, credential: { ...outer.credential, endorsements } };
    const [check] = await checkSchema(whole, options({}));
    expect(check?.code).toBe('schema-missing');
    expect(check?.evidence[0]?.path).toBe('$.endorsement[0].credentialSchema');
  });

  it('looks at ten schemas at most', async () => {
    const entry = { id: URL_A, type: 'JsonSchema' };
    const ten = { ...GOOD, credentialSchema: Array.from({ length: 10 }, () => entry) };
    const eleven = { ...GOOD, credentialSchema: Array.from({ length: 11 }, () => entry) };
    expect(await codes(ten)).not.toContain('schema-too-many');
    expect((await codes(eleven)).filter((code) => code === 'schema-fits')).toHaveLength(10);
    expect(await codes(eleven)).toContain('schema-too-many');
  });
});
