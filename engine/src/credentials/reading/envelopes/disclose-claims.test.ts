import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../crypto/base64.js';
import { encodeUtf8 } from '../../crypto/bytes.js';
import { portableCryptography as cryptography } from '../../crypto/cryptography.js';
import type { JsonObject } from '../../json.js';
import { READING_LIMITS } from '../../reading.js';
import { readCredentials } from '../read-credentials.js';
import { BADGE, disclosureOf, selectiveOf, tokenOf } from '../testing/fixtures.js';

const digestOf = (disclosure: string, hash = cryptography.sha256): string =>
  encodeBase64url(hash(encodeUtf8(disclosure)));

function readSelective(claims: object, disclosures: readonly string[], binding = '') {
  const text = selectiveOf({ ...BADGE, ...claims }, disclosures, binding);
  const reading = readCredentials(encodeUtf8(text), { cryptography });
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  const [read] = reading.credentials;
  if (!read) throw new Error('nothing read');
  const codes = read.findings.map(({ code }) => code);
  const extra = Object.entries(read.document).filter(([name]) => !(name in BADGE));
  return { read, codes, extra: Object.fromEntries(extra) satisfies JsonObject };
}

const NAME = disclosureOf('s1', 'nickname', 'Ana');
const ITEM = disclosureOf('s2', 'second');
const INNER = disclosureOf('s3', 'city', 'Łódź');
const OUTER = disclosureOf('s4', 'address', { _sd: [digestOf(INNER)], country: 'PL' });

describe('disclosures', () => {
  it('stand where their digests stood, in objects, in lists and inside one another', () => {
    const claims = {
      _sd_alg: 'sha-256',
      _sd: [digestOf(NAME), digestOf(OUTER), 'a decoy'],
      list: ['first', { '...': digestOf(ITEM) }, { '...': 'kept back' }],
    };
    const { read, codes, extra } = readSelective(claims, [NAME, ITEM, OUTER, INNER]);
    expect(codes).toEqual([]);
    expect(extra).toEqual({
      nickname: 'Ana',
      address: { city: 'Łódź', country: 'PL' },
      list: ['first', 'second'],
    });
    expect(read.envelope).toMatchObject({
      kind: 'sd-jwt',
      disclosures: [NAME, ITEM, OUTER, INNER],
      payload: claims,
    });
    expect(read.envelope).not.toHaveProperty('keyBinding');
  });

  it('that are kept back leave no trace', () => {
    expect(readSelective({ _sd: [digestOf(NAME)] }, [])).toMatchObject({ codes: [], extra: {} });
  });

  it.each([
    ['sha-384', cryptography.sha384],
    ['sha-512', cryptography.sha512],
  ])('fit by %s', (name, hash) => {
    const claims = { _sd_alg: name, _sd: [digestOf(NAME, hash)] };
    expect(readSelective(claims, [NAME])).toMatchObject({ codes: [], extra: { nickname: 'Ana' } });
  });

  it('come with a key binding', () => {
    const binding = tokenOf({ nonce: 'n' }, { alg: 'ES256', typ: 'kb+jwt' });
    const { read } = readSelective({ _sd: [digestOf(NAME)] }, [NAME], binding);
    expect(read.envelope).toMatchObject({ keyBinding: binding });
  });
});

describe('bad disclosures', () => {
  const taken = disclosureOf('s', 'issuer', 'did:example:somebody-else');
  const reserved = disclosureOf('s', '_sd', ['x']);
  const proto = disclosureOf('s', '__proto__', { a: 1 });

  it.each([
    ['that fit nowhere', {}, [NAME], 'credential-disclosure-unmatched'],
    ['that stand twice', { _sd: [digestOf(NAME)] }, [NAME, NAME], 'credential-disclosure-repeated'],
    [
      'whose digest stands twice',
      { _sd: [digestOf(NAME), digestOf(NAME)] },
      [NAME],
      'credential-disclosure-digest-repeated',
    ],
    ['that are no list', { _sd: [] }, ['e30'], 'credential-disclosure-malformed'],
    ['with four parts', {}, [disclosureOf('a', 'b', 'c', 'd')], 'credential-disclosure-malformed'],
    [
      'that replace a signed claim',
      { _sd: [digestOf(taken)] },
      [taken],
      'credential-disclosure-name',
    ],
    [
      'with a reserved name',
      { _sd: [digestOf(reserved)] },
      [reserved],
      'credential-disclosure-name',
    ],
    ['with the name __proto__', { _sd: [digestOf(proto)] }, [proto], 'credential-disclosure-name'],
    [
      'of a list element in an object',
      { _sd: [digestOf(ITEM)] },
      [ITEM],
      'credential-disclosure-name',
    ],
    [
      'of a claim in a list',
      { list: [{ '...': digestOf(NAME) }] },
      [NAME],
      'credential-disclosure-name',
    ],
    ['under an unknown hash', { _sd_alg: 'md5', _sd: [] }, [NAME], 'credential-disclosure-hash'],
  ])('%s are findings', (_, claims, disclosures, code) => {
    const { read, codes } = readSelective(claims, disclosures);
    expect(codes).toEqual([code]);
    expect(read.findings.every(({ severity }) => severity === 'error')).toBe(true);
    expect(read.document.issuer).toEqual(BADGE.issuer);
  });

  it('in a chain deeper than the limit stop there', () => {
    let disclosure = disclosureOf('s', 'end', true);
    const chain = [disclosure];
    for (let i = 0; i < READING_LIMITS.maxDepth + 5; i += 1) {
      disclosure = disclosureOf('s', `n${i}`, { _sd: [digestOf(disclosure)] });
      chain.push(disclosure);
    }
    const { codes } = readSelective({ _sd: [digestOf(disclosure)] }, chain);
    expect(codes).toEqual(['credential-disclosure-too-deep', 'credential-disclosure-unmatched']);
  });
});
