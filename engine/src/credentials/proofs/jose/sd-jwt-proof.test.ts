import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonValue } from '../../contexts/json-value.js';
import { encodeBase64url } from '../../crypto/base64.js';
import { portableCryptography } from '../../crypto/cryptography.js';
import { type Json, type JsonObject, objectOf } from '../../json.js';
import type { ReadCredential } from '../../reading.js';
import { disclose } from './disclosures.js';
import {
  ed25519Sample,
  encodeJson,
  optionsAt,
  readOne,
  type SampleKey,
  sampleCredential,
  signToken,
} from './jose-samples.contract.js';
import { SD_JWT_PROOF } from './sd-jwt-proof.js';

const NOW = '2026-11-01T00:00:00Z';
const issuer = ed25519Sample('a');
const holder = ed25519Sample('h');
const eve = ed25519Sample('e');

/** A disclosure with its digest. */
function hidden(...parts: readonly Json[]): { readonly text: string; readonly digest: string } {
  const text = encodeJson(parts);
  return { text, digest: digestOf(text) };
}

function digestOf(text: string, algorithm = 'sha256'): string {
  return createHash(algorithm).update(text).digest('base64url');
}

const city = hidden('salt-1', 'city', 'Porto');
const grade = hidden('salt-2', 'grade', '18');
const skill = hidden('salt-3', 'welding');
const nested = hidden('salt-4', 'place', { country: 'PT', _sd: [city.digest] });

function credentialWith(subject: JsonObject, more: JsonObject = {}): JsonObject {
  return { ...sampleCredential(issuer.did), credentialSubject: subject, ...more };
}

const FULL = credentialWith(
  {
    id: 'did:example:ada',
    _sd: [nested.digest, grade.digest, digestOf('decoy')],
    skills: ['reading', { '...': skill.digest }, { '...': digestOf('decoy too') }],
  },
  { cnf: { jwk: holder.jwk }, _sd_alg: 'sha-256' },
);

describe('a token with chosen claims', () => {
  it('is good with all, some or none of its claims shown', async () => {
    for (const shown of [[nested, city, grade, skill], [grade], []]) {
      const answer = await verify(tokenOf(FULL, shown));
      expect(answer.state).toBe('good');
      expect(answer.codes).toContain('sd-jwt-disclosures-good');
    }
  });

  it('hashes with SHA-384 and SHA-512 as well', async () => {
    for (const [name, algorithm] of [
      ['sha-384', 'sha384'],
      ['sha-512', 'sha512'],
    ] as const) {
      const subject = { _sd: [digestOf(grade.text, algorithm)] };
      const payload = credentialWith(subject, { _sd_alg: name });
      expect((await verify(tokenOf(payload, [grade]))).state).toBe('good');
    }
  });

  it.each(['md5', 'sha-1', 'SHA-256', 7, null])('does not hash with %s', async (name) => {
    const payload = credentialWith({ _sd: [grade.digest] }, { _sd_alg: name });
    const read = readOne(tokenOf(payload, []));
    expect(read && (await verifyRead(read)).codes).toContain('sd-jwt-hash-refused');
  });

  const reserved = hidden('s', '_sd', ['x']);
  const dots = hidden('s', '...', 'x');
  const taken = hidden('s', 'id', 'did:example:eve');
  const long = hidden('s', 'a', 'b', 'c');
  const saltless = hidden(1, 'a', 'b');
  it.each<[string, JsonObject, readonly { readonly text: string }[]]>([
    ['a claim that no digest asks for', FULL, [hidden('s', 'grade', '20')]],
    ['a claim twice', FULL, [grade, grade]],
    ['a part of a claim whose whole is kept back', FULL, [city]],
    ['a reserved name', credentialWith({ _sd: [reserved.digest] }), [reserved]],
    ['dots as a name', credentialWith({ _sd: [dots.digest] }), [dots]],
    [
      'a name that is taken',
      credentialWith({ id: 'did:example:ada', _sd: [taken.digest] }),
      [taken],
    ],
    ['four parts', credentialWith({ _sd: [long.digest] }), [long]],
    ['no salt', credentialWith({ _sd: [saltless.digest] }), [saltless]],
    ['an element as a claim', credentialWith({ _sd: [skill.digest] }), [skill]],
    ['a claim as an element', credentialWith({ list: [{ '...': grade.digest }] }), [grade]],
    [
      'one digest in two places',
      credentialWith({ a: { _sd: [grade.digest] }, b: { _sd: [grade.digest] } }),
      [grade],
    ],
    ['digests that are no list', credentialWith({ _sd: grade.digest }), []],
    ['a digest that is no text', credentialWith({ _sd: [1] }), []],
    ['dots outside a list', credentialWith({ '...': grade.digest }), []],
    ['an element with company', credentialWith({ list: [{ '...': skill.digest, a: 1 }] }), [skill]],
  ])('is refused with %s', async (_name, payload, shown) => {
    const answer = await verify(tokenOf(payload, shown));
    expect(answer.state).toBe('bad');
    expect(answer.codes).toContain('sd-jwt-disclosure-bad');
  });

  it('is refused when its end could be hidden', async () => {
    const end = hidden('s', 'exp', 4_000_000_000);
    const payload = { ...credentialWith({}), _sd: [end.digest] };
    expect((await verify(tokenOf(payload, [end]))).codes).toContain('sd-jwt-disclosure-bad');
  });

  it('is refused when a claim was swapped for another spelling of itself', async () => {
    const spaced = encodeBase64url(new TextEncoder().encode('["salt-2", "grade", "18"]'));
    expect((await verify(tokenOf(FULL, [{ text: spaced }]))).state).toBe('bad');
  });

  it('is refused with the wrong type', async () => {
    const token = tokenOf(FULL, [grade], { typ: 'bad+sd-jwt' });
    expect((await verify(token)).codes).toContain('jwt-media-type-wrong');
  });

  it('needs its type in the signed part when it is no JSON-LD', async () => {
    const read = readOne(tokenOf(FULL, []));
    if (read?.envelope.kind !== 'sd-jwt') throw new Error('no token');
    const payload = { iss: issuer.did, name: 'x' };
    const header = { alg: 'EdDSA', typ: 'dc+sd-jwt', kid: issuer.did };
    const token = `${signToken(issuer, header, payload)}~`;
    const envelope = { ...read.envelope, token, header, payload, disclosures: [] };
    expect((await verifyRead({ ...read, document: payload, envelope })).codes).toContain(
      'sd-jwt-type-missing',
    );
  });

  it('is never good after any one change', async () => {
    const token = withHolder(tokenOf(FULL, [nested, city, grade, skill]), holder);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.integer({ min: 33, max: 126 }),
        async (at, code) => {
          const changed = `${token.slice(0, at)}${String.fromCharCode(code)}${token.slice(at + 1)}`;
          fc.pre(changed !== token);
          expect((await verify(changed)).state).not.toBe('good');
        },
      ),
      { seed: 20_261_102, numRuns: 200 },
    );
  });
});

describe('the holder’s own signature', () => {
  const shown = tokenOf(FULL, [grade]);

  it('proves the holder and reports for whom', async () => {
    const answer = await verify(withHolder(shown, holder));
    expect(answer.state).toBe('good');
    expect(answer.codes).toContain('sd-jwt-holder-proven');
  });

  it.each<[string, string]>([
    ['somebody else’s key', withHolder(shown, eve)],
    [
      'another selection of claims',
      `${shown}${withHolder(tokenOf(FULL, []), holder).split('~').at(-1)}`,
    ],
    ['another type', withHolder(shown, holder, { typ: 'JWT' })],
    ['no signature', withHolder(shown, holder, { alg: 'none' })],
    ['no nonce', withHolder(shown, holder, {}, { nonce: null })],
    ['no time', withHolder(shown, holder, {}, { iat: 'now' })],
    ['a credential bound to nobody', withHolder(tokenOf(credentialWith({}), []), holder)],
  ])('is refused with %s', async (_name, token) => {
    const answer = await verify(token);
    expect(answer.state).toBe('bad');
    expect(answer.codes).toContain('sd-jwt-holder-forged');
  });

  it('cannot be told when the key is only named', async () => {
    const payload = credentialWith({}, { cnf: { kid: 'did:example:h#1' } });
    const answer = await verify(withHolder(tokenOf(payload, []), holder));
    expect(answer).toMatchObject({ state: 'undecided' });
  });
});

const SHARED = process.env.CAIRN_SHARED ?? join(import.meta.dirname, '../../../../../../shared');
const FOLDER = join(SHARED, 'conformance/openwallet-sd-jwt-js');
const there = existsSync(FOLDER);

describe.skipIf(!there)('published selections (skipped without ../shared/conformance)', () => {
  const files = there ? readdirSync(FOLDER).filter((name) => name !== 'INDEX.json') : [];

  it.each(files)('%s gives exactly the claims that were chosen', (file) => {
    const example = objectOf(parseJsonValue(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))));
    const { claims, disclosures } = hideAll(
      example?.claims ?? {},
      example?.disclosureFrame,
      example?.presentationFrames,
      file,
    );
    const disclosed = disclose(objectOf(claims) ?? {}, disclosures, portableCryptography);
    expect(disclosed).toMatchObject({ kind: 'good' });
    if (disclosed.kind === 'good')
      expect(filled(disclosed.claims)).toEqual(filled(objectOf(example?.presentedClaims) ?? {}));
  });
});

/** Without objects that are empty once everything in them is kept back, which the publisher drops. */
function filled(claims: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(claims).filter(([, value]) => JSON.stringify(value) !== '{}'),
  );
}

interface Hidden {
  readonly claims: Json;
  readonly disclosures: readonly string[];
}

/** Issues as the frames say: `_sd` names what is hidden, the presentation frame what is shown of it. */
function hideAll(
  value: Json,
  frame: Json | undefined,
  chosen: Json | undefined,
  place: string,
): Hidden {
  const names = objectOf(frame)?._sd;
  const list = Array.isArray(names) ? names.map(String) : [];
  const parts = Object.entries(Array.isArray(value) ? { ...value } : (objectOf(value) ?? {})).map(
    ([name, inner]) => {
      const pick = objectOf(chosen)?.[name] ?? (chosen === true ? true : undefined);
      const below =
        typeof inner === 'object' && inner !== null
          ? hideAll(inner, objectOf(frame)?.[name], pick, `${place}.${name}`)
          : { claims: inner, disclosures: [] };
      const one = Array.isArray(value)
        ? hidden(`${place}.${name}`, below.claims)
        : hidden(`${place}.${name}`, name, below.claims);
      const isHidden = list.includes(name);
      const own = isHidden && pick !== undefined && pick !== false ? [one.text] : [];
      const inside = isHidden && own.length === 0 ? [] : below.disclosures;
      return { name, isHidden, one, below, disclosures: [...own, ...inside] };
    },
  );
  const disclosures = parts.flatMap((part) => part.disclosures);
  if (Array.isArray(value)) {
    const claims = parts.map(({ isHidden, one, below }) =>
      isHidden ? { '...': one.digest } : below.claims,
    );
    return { claims, disclosures };
  }
  const plain = parts
    .filter((part) => !part.isHidden)
    .map(({ name, below }) => [name, below.claims]);
  const digests = parts.filter((part) => part.isHidden).map(({ one }) => one.digest);
  const claims = { ...Object.fromEntries(plain), ...(digests.length > 0 ? { _sd: digests } : {}) };
  return { claims, disclosures };
}

function tokenOf(
  payload: JsonObject,
  shown: readonly { readonly text: string }[],
  more: JsonObject = {},
): string {
  const header = { alg: 'EdDSA', typ: 'vc+sd-jwt', kid: issuer.did, ...more };
  return `${[signToken(issuer, header, payload), ...shown.map(({ text }) => text)].join('~')}~`;
}

function withHolder(
  shown: string,
  key: SampleKey,
  header: JsonObject = {},
  payload: JsonObject = {},
): string {
  const claims = { iat: 1, aud: 'https://employer.example', nonce: 'n', sd_hash: digestOf(shown) };
  return `${shown}${signToken(key, { alg: 'EdDSA', typ: 'kb+jwt', ...header }, { ...claims, ...payload })}`;
}

async function verify(token: string) {
  const read = readOne(token);
  return read && SD_JWT_PROOF.applies(read) ? verifyRead(read) : { state: 'unreadable', codes: [] };
}

async function verifyRead(read: ReadCredential) {
  const [outcome] = await SD_JWT_PROOF.verify(read, optionsAt(NOW));
  return { state: outcome?.state, codes: outcome?.checks.map(({ code }) => code) ?? [] };
}
