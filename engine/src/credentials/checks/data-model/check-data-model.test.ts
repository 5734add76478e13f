import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../json.js';
import type { FetchAnswer, VerifyOptions } from '../../ports.js';
import type { Envelope, FormatId } from '../../reading.js';
import { checkDataModel } from './check-data-model.js';
import { OFFLINE, smallRead } from './testing/small-read.js';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const SITE = 'https://harbour-school.example';
const CREDENTIAL: JsonObject = {
  '@context': [V2],
  type: ['VerifiableCredential'],
  issuer: 'did:example:school',
  credentialSubject: { id: 'did:example:ada' },
};

async function judge(
  document: JsonObject,
  format: FormatId = 'verifiable-credential-2.0',
  envelope?: Envelope,
  options: VerifyOptions = OFFLINE,
) {
  return checkDataModel(smallRead(format, document, envelope), options);
}

const codesOf = async (...args: Parameters<typeof judge>) =>
  (await judge(...args)).map(({ code }) => code);

describe('the decisive cause', () => {
  it('is the wrong shape, not the words that lost their meaning with it', async () => {
    const checks = await judge({ ...CREDENTIAL, id: 'no address' });
    expect(checks.map(({ params }) => params.rule)).toEqual(['vcdm2-id']);
  });

  it('is the missing base context, not every word that it defines', async () => {
    expect(await codesOf({ ...CREDENTIAL, '@context': [`${SITE}/context`] })).toEqual([
      'model-context-first',
      'model-context-unknown',
    ]);
  });

  it('stands before shallower remarks and deeper breaches', async () => {
    const checks = await judge({ ...CREDENTIAL, evidence: [{}], name: 7, validFrom: 'once' });
    expect(checks.map(({ params }) => params.rule)).toEqual([
      'vcdm2-name',
      'vcdm2-validFrom',
      'vcdm-evidence-type',
    ]);
  });

  it('is named in one sentence without signs of a path language', async () => {
    const [check] = await judge({ ...CREDENTIAL, issuer: { id: 'school' } });
    expect(check?.sentence).toBe(
      'issuer.id must be one web address or identifier (URL); here it is “school”.',
    );
    expect(check?.remedy).toContain('issuer.id');
    expect(check?.clause?.url).toBe('https://www.w3.org/TR/vc-data-model-2.0/#issuer');
  });
});

describe('words without meaning', () => {
  it('are named with the context that the issuer forgot', async () => {
    const status = { id: `${SITE}/revoked`, type: '1EdTechRevocationList' };
    const [check] = await judge({ ...CREDENTIAL, credentialStatus: status });
    expect(check?.code).toBe('model-type-undefined');
    expect(check?.remedy).toContain('https://purl.imsglobal.org/spec/ob/v3p0/extensions.json');
  });

  it('are named without a guess when no context we know has them', async () => {
    const [check] = await judge({ ...CREDENTIAL, credentialSubject: { unheardOf: 1 } });
    expect(check?.code).toBe('model-term-undefined');
    expect(check?.remedy).not.toContain('https://');
  });

  it('cannot be judged beside an unknown context', async () => {
    const document = {
      ...CREDENTIAL,
      '@context': [V2, `${SITE}/context`],
      credentialSubject: { unheardOf: 1 },
    };
    expect(await codesOf(document)).toEqual(['model-context-unknown']);
  });

  it('fail beside an unknown context when they are 1EdTech’s own', async () => {
    const document = {
      ...CREDENTIAL,
      '@context': [V2, `${SITE}/context`],
      refreshService: { id: `${SITE}/refresh`, type: '1EdTechCredentialRefresh' },
    };
    expect(await codesOf(document)).toEqual(['model-type-undefined', 'model-context-unknown']);
  });

  it('fail when a protected word is given another meaning', async () => {
    const document = { ...CREDENTIAL, '@context': [V2, { VerifiableCredential: `${SITE}/other` }] };
    expect(await codesOf(document)).toEqual(['model-context-broken']);
  });
});

describe('the form of data model 1.1', () => {
  const badge: JsonObject = {
    '@context': [V1, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `${SITE}/badges/1`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: `${SITE}/issuer`, type: ['Profile'] },
    issuanceDate: '2020-01-01T00:00:00Z',
    credentialSubject: {
      id: 'did:example:ada',
      type: ['AchievementSubject'],
      achievement: {
        id: `${SITE}/knots`,
        type: ['Achievement'],
        name: 'Knots',
        description: 'Ties knots',
        criteria: { narrative: 'Tie them.' },
      },
    },
  };

  it('is a remark for Open Badges 3.0, judged by its own rules', async () => {
    expect(await codesOf(badge, 'open-badges-3.0')).toEqual(['model-old-form']);
    const { issuanceDate: _none, ...undated } = badge;
    const [first] = await judge(undated, 'open-badges-3.0');
    expect(first?.params.rule).toBe('ob3-vcdm1-issuanceDate');
  });
});

describe('a token of data model 1.1', () => {
  const vc: JsonObject = {
    '@context': [V1],
    type: ['VerifiableCredential'],
    credentialSubject: { id: 'did:example:ada' },
  };
  const token = (payload: JsonObject): Envelope => ({
    kind: 'jwt',
    token: '',
    header: {},
    payload,
  });

  it('may say issuer and dates in its claims', async () => {
    const claims = { vc, iss: 'did:example:school', nbf: 1_577_836_800, jti: `${SITE}/1` };
    expect(await codesOf(vc, 'verifiable-credential-1.1', token(claims))).toEqual(['model-good']);
  });

  it('must say them somewhere', async () => {
    const checks = await judge(vc, 'verifiable-credential-1.1', token({ vc }));
    expect(checks.map(({ params }) => params.rule)).toEqual(['vcdm1-issuer', 'vcdm1-issuanceDate']);
  });
});

describe('an older Open Badge that points to its parts', () => {
  const assertion: JsonObject = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: `${SITE}/assertions/1`,
    recipient: { type: 'email', hashed: false, identity: 'ada@example.org' },
    badge: `${SITE}/badge`,
    verification: { type: 'hosted' },
    issuedOn: '2020-01-01T00:00:00Z',
  };
  const badge: JsonObject = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: `${SITE}/badge`,
    name: 'Knots',
    description: 'Ties knots',
    criteria: `${SITE}/criteria`,
    issuer: `${SITE}/issuer`,
  };
  const issuer: JsonObject = {
    type: 'Profile',
    id: `${SITE}/issuer`,
    name: 'Harbour School',
    url: SITE,
    email: 'office@harbour-school.example',
  };

  const web = (documents: Readonly<Record<string, Json>>): VerifyOptions => ({
    ...OFFLINE,
    fetchDocument: async (url): Promise<FetchAnswer> => {
      const document = documents[url];
      if (document === undefined) return { kind: 'failed', code: 'http', message: 'HTTP 404' };
      const bytes = new TextEncoder().encode(JSON.stringify(document));
      const about = { url, redirected: false, mediaType: 'application/json' };
      return { kind: 'fetched', ...about, bytes, fetchedAt: OFFLINE.now };
    },
  });
  const judgeLinks = (documents: Readonly<Record<string, Json>>, document = assertion) =>
    judge(document, 'open-badges-2.0', undefined, web(documents));

  it('is good when they are', async () => {
    const checks = await judgeLinks({ [`${SITE}/badge`]: badge, [`${SITE}/issuer`]: issuer });
    expect(checks.map(({ code }) => code)).toEqual(['model-good']);
  });

  it('is judged by them too', async () => {
    const { email: _none, ...silent } = issuer;
    const [check] = await judgeLinks({ [`${SITE}/badge`]: badge, [`${SITE}/issuer`]: silent });
    expect(check?.params.rule).toBe('ob2-profile-email');
    expect(check?.evidence[0]?.path).toBe(`<${SITE}/issuer>.email`);
  });

  it('warns of an issuer without a web address', async () => {
    const hidden = { ...issuer, id: 'urn:uuid:0d2a1f60-6a3e-4b0f-8d0b-7b9a58b1f007' };
    const checks = await judgeLinks({ [`${SITE}/badge`]: badge, [`${SITE}/issuer`]: hidden });
    expect(checks.map(({ code, result }) => [code, result])).toEqual([
      ['model-issuer-not-web', 'warn'],
    ]);
  });

  it('fails when something else stands there', async () => {
    const checks = await judgeLinks({ [`${SITE}/badge`]: ['nothing'] });
    expect(checks.map(({ code }) => code)).toEqual(['model-linked-broken']);
  });

  it('is not decided when they cannot be reached', async () => {
    const checks = await judgeLinks({});
    expect(checks.map(({ code, result }) => [code, result])).toEqual([
      ['model-linked-unreachable', 'unknown'],
    ]);
  });

  it('does not depend on others when it is a badge class by itself', async () => {
    expect((await judgeLinks({}, badge)).map(({ code }) => code)).toEqual(['model-good']);
  });

  it('asks nobody on the word of a signed badge', async () => {
    const asked: string[] = [];
    const options: VerifyOptions = {
      ...OFFLINE,
      fetchDocument: async (url) => {
        asked.push(url);
        return { kind: 'failed', code: 'http', message: 'HTTP 404' };
      },
    };
    const token: Envelope = { kind: 'jwt', token: '', header: {}, payload: assertion };
    await judge(assertion, 'open-badges-2.0', token, options);
    expect(asked).toEqual([]);
  });
});

describe('documents out of the ordinary', () => {
  it('without rules stay undecided', async () => {
    expect(await codesOf({}, 'ler-rs')).toEqual(['model-no-rules']);
    const xml: Envelope = { kind: 'xml', text: '' };
    expect(await codesOf({}, 'european-digital-credential-2', xml)).toEqual(['model-no-rules']);
  });

  it('with many breaches are shown forty and a count', async () => {
    const evidence = Array.from({ length: 45 }, () => ({}));
    const checks = await judge({ ...CREDENTIAL, evidence });
    expect(checks).toHaveLength(41);
    expect(checks.at(-1)?.code).toBe('model-more');
    expect(checks.at(-1)?.params.count).toBe('5');
    expect(await judge({ ...CREDENTIAL, evidence: evidence.slice(0, 40) })).toHaveLength(40);
  });

  it('cannot smuggle invisible letters into a sentence', async () => {
    const [check] = await judge({ ...CREDENTIAL, id: 'a\u202Eb\u0007c' });
    expect(check?.sentence).toContain('“a b c”');
  });
});
