import type { KeyType, SignatureScheme } from '../../ports.js';

/** How a suite uses one type of key. */
export interface SuiteKey {
  readonly scheme: SignatureScheme;
  readonly digest: 'sha256' | 'sha384';
}

/** One way of making embedded proofs. */
export interface Suite {
  readonly name: string;
  /** `rdfc`: over the statements; `jcs`: over the JSON text; `sd`: statements one by one. */
  readonly form: 'rdfc' | 'jcs' | 'sd';
  /** Where the signature stands: `proofValue` in multibase or a JWS without its payload in `jws`. */
  readonly field: 'proofValue' | 'jws';
  readonly keys: Partial<Readonly<Record<KeyType, SuiteKey>>>;
  /** Context that defines the proof's terms, added to the proof when the document does not name it. */
  readonly context: string;
  /** Named in the proof under a name that was given up. */
  readonly isOldName?: true;
}

/** Context that defines the terms of Data Integrity proofs. */
export const DATA_INTEGRITY_CONTEXT = 'https://w3id.org/security/data-integrity/v2';
const EDDSA = { Ed25519: { scheme: 'EdDSA', digest: 'sha256' } } as const;
const P256 = { 'P-256': { scheme: 'ES256', digest: 'sha256' } } as const;
const ECDSA = { ...P256, 'P-384': { scheme: 'ES384', digest: 'sha384' } } as const;
const SECP256K1 = { secp256k1: { scheme: 'ES256K', digest: 'sha256' } } as const;
const JWS_KEYS = {
  ...EDDSA,
  ...P256,
  ...SECP256K1,
  'P-384': { scheme: 'ES384', digest: 'sha256' },
  RSA: { scheme: 'PS256', digest: 'sha256' },
} as const;

const MULTIBASE = { field: 'proofValue', context: DATA_INTEGRITY_CONTEXT } as const;

/** Suites of proofs of the type DataIntegrityProof, by `cryptosuite`. */
const CRYPTOSUITES: Readonly<Record<string, Suite>> = {
  'eddsa-rdfc-2022': { name: 'eddsa-rdfc-2022', form: 'rdfc', keys: EDDSA, ...MULTIBASE },
  'eddsa-2022': { name: 'eddsa-2022', form: 'rdfc', keys: EDDSA, ...MULTIBASE, isOldName: true },
  'eddsa-jcs-2022': { name: 'eddsa-jcs-2022', form: 'jcs', keys: EDDSA, ...MULTIBASE },
  'ecdsa-rdfc-2019': { name: 'ecdsa-rdfc-2019', form: 'rdfc', keys: ECDSA, ...MULTIBASE },
  'ecdsa-jcs-2019': { name: 'ecdsa-jcs-2019', form: 'jcs', keys: ECDSA, ...MULTIBASE },
  'ecdsa-sd-2023': { name: 'ecdsa-sd-2023', form: 'sd', keys: P256, ...MULTIBASE },
};

const SUITE_CONTEXTS = 'https://w3id.org/security/suites/';

/** Suites that are a type of proof by themselves. */
const PROOF_TYPES: Readonly<Record<string, Suite>> = {
  Ed25519Signature2020: {
    name: 'Ed25519Signature2020',
    form: 'rdfc',
    field: 'proofValue',
    keys: EDDSA,
    context: `${SUITE_CONTEXTS}ed25519-2020/v1`,
  },
  Ed25519Signature2018: {
    name: 'Ed25519Signature2018',
    form: 'rdfc',
    field: 'jws',
    keys: EDDSA,
    context: `${SUITE_CONTEXTS}ed25519-2018/v1`,
  },
  JsonWebSignature2020: {
    name: 'JsonWebSignature2020',
    form: 'rdfc',
    field: 'jws',
    keys: JWS_KEYS,
    context: `${SUITE_CONTEXTS}jws-2020/v1`,
  },
  EcdsaSecp256k1Signature2019: {
    name: 'EcdsaSecp256k1Signature2019',
    form: 'rdfc',
    field: 'jws',
    keys: SECP256K1,
    context: `${SUITE_CONTEXTS}secp256k1-2019/v1`,
  },
};

/** The suite of a proof by its `type` and `cryptosuite`; undefined for one that we cannot check. */
export function findSuite(type: string, cryptosuite: string | undefined): Suite | undefined {
  const [table, name] =
    type === 'DataIntegrityProof' ? [CRYPTOSUITES, cryptosuite ?? ''] : [PROOF_TYPES, type];
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
