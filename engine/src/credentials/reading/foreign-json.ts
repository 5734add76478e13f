import { type Json, type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { ForeignCode } from './foreign.js';

interface ForeignJson {
  readonly code: ForeignCode;
  readonly recognises: (object: JsonObject) => boolean;
}

/** Prefixes of CTDL, CTDL-ASN and QData, and the places where they are defined and published. */
const CTDL =
  /^(ceterms|ceasn|qdata|navy):\w|^https?:\/\/(www\.)?(credreg\.net|purl\.org\/(ctdl|ctdlasn|qdata)\/)|^https?:\/\/([\w-]+\.)*credentialengineregistry\.org\//;
/** Values that are searched for words of a vocabulary. */
const MAX_SEARCHED = 5000;

/** JSON that is no credential, the more telling signs first. */
const FOREIGN_JSON: readonly ForeignJson[] = [
  { code: 'foreign-private-key', recognises: isPrivateKey },
  {
    code: 'foreign-public-key',
    recognises: (o) =>
      has(o, 'kty') || has(o, 'publicKeyMultibase', 'publicKeyJwk', 'publicKeyPem') || isKeySet(o),
  },
  {
    code: 'foreign-did-document',
    recognises: (o) =>
      (textOf(o.id)?.startsWith('did:') ?? false) || typeof o.verificationMethod === 'object',
  },
  { code: 'foreign-cairn-file', recognises: isCairnFile },
  { code: 'foreign-ctdl', recognises: (o) => speaks(o, CTDL) },
  {
    code: 'foreign-skills',
    recognises: (o) => has(o, 'CFItems', 'CFDocument', 'skillStatement', 'CFPackageURI'),
  },
  { code: 'foreign-encrypted-token', recognises: (o) => has(o, 'ciphertext') },
  { code: 'foreign-offer', recognises: (o) => has(o, 'credential_issuer', 'credential_endpoint') },
  {
    code: 'foreign-revocation-list',
    recognises: (o) => has(o, 'revokedAssertions', 'revokedCredential'),
  },
  {
    code: 'foreign-badge-class',
    recognises: (o) =>
      isOf(o, 'BadgeClass', 'Achievement') || (has(o, 'criteria') && has(o, 'issuer')),
  },
  {
    code: 'foreign-issuer-profile',
    recognises: (o) => isOf(o, 'Issuer', 'Profile', 'Organization'),
  },
  {
    code: 'foreign-schema',
    recognises: (o) =>
      (textOf(o.$schema) ?? '').includes('schema') ||
      (has(o, 'properties') && has(o, '$id', 'type')),
  },
  { code: 'foreign-context', recognises: (o) => Object.keys(o).join() === '@context' },
];

/** What a JSON object is, when it is no credential. */
export function foreignJson(object: JsonObject): ForeignCode {
  return FOREIGN_JSON.find(({ recognises }) => recognises(object))?.code ?? 'foreign-json';
}

function isPrivateKey(object: JsonObject): boolean {
  if (textOf(object.format)?.startsWith('cairn-local-issuer/')) return true;
  if (
    has(object, 'privateKeyMultibase', 'privateKeyJwk', 'secretKeyMultibase', 'privateKeyBase58')
  ) {
    return true;
  }
  const keys = [object, ...objectsIn(object.keys)];
  return keys.some((key) => has(key, 'kty') && has(key, 'd', 'k'));
}

function isKeySet(object: JsonObject): boolean {
  return listOf(object.keys).some((key) => has(objectOf(key) ?? {}, 'kty'));
}

function isCairnFile(object: JsonObject): boolean {
  const format = textOf(object.format) ?? textOf(object.reportFormat) ?? '';
  return /^cairn[-/]/.test(format) || (has(object, 'holdings') && has(object, 'goals', 'limits'));
}

/** Whether a key or a text anywhere in a value, among the first ones, is of a vocabulary. */
function speaks(object: JsonObject, vocabulary: RegExp): boolean {
  const waiting: Json[] = [object];
  for (let seen = 0; seen < waiting.length; seen += 1) {
    const value = waiting[seen];
    if (typeof value === 'string' && vocabulary.test(value)) return true;
    if (typeof value !== 'object' || value === null) continue;
    if (Object.keys(value).some((key) => vocabulary.test(key))) return true;
    waiting.push(...Object.values(value).slice(0, Math.max(0, MAX_SEARCHED - waiting.length)));
  }
  return false;
}

function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return listOf(value).flatMap((item) => {
    const object = objectOf(item);
    return object ? [object] : [];
  });
}

function typesOf(object: JsonObject): readonly string[] {
  const types: readonly Json[] = [...listOf(object.type), ...listOf(object['@type'])];
  return types.flatMap((type) => textOf(type) ?? []);
}

function isOf(object: JsonObject, ...names: readonly string[]): boolean {
  return typesOf(object).some((type) => names.includes(type));
}

function has(object: JsonObject, ...names: readonly string[]): boolean {
  return names.some((name) => name in object);
}
