import { bytesOf, type ConformanceCase, textOf } from './read-index.js';

const ISSUER = 'https://issuer.example/1';
const PAST = '2020-01-01T00:00:00Z';
const FUTURE = '2099-01-01T00:00:00Z';

/**
 * The bytes of a case. Those of the W3C data model suite are templates: its runner puts an issuer and days in before it
 * sends them, unless the case is about the issuer.
 */
export function completedBytes(one: ConformanceCase): Uint8Array {
  if (!one.category.startsWith('vcdm2-shape')) return bytesOf(one);
  const text = textOf(one).replaceAll('"PAST DATE"', `"${PAST}"`);
  return Buffer.from(withIssuer(one, text.replaceAll('"FUTURE DATE"', `"${FUTURE}"`)));
}

function withIssuer(one: ConformanceCase, text: string): string {
  const isAboutIssuer = one.expected === 'invalid' && /issuer/.test(one.file);
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return text;
  if (isAboutIssuer || !isCredential(value)) return text;
  const { issuer = ISSUER } = { issuer: undefined, ...value };
  const isNameless = typeof issuer === 'object' && issuer !== null && !('id' in issuer);
  const complete = isNameless ? Object.assign({ id: ISSUER }, issuer) : issuer;
  return JSON.stringify({ ...value, issuer: complete });
}

function isCredential(value: object): boolean {
  return !('type' in value && [value.type].flat().includes('VerifiablePresentation'));
}
