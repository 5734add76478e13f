import { decodeBase64 } from '../../crypto/base64.js';
import { decodeUtf8, encodeHex } from '../../crypto/bytes.js';
import { DER, type DerNode, readDer, readDerChildren, readOid } from '../../crypto/der.js';
import { type KeyReading, readSpki } from '../../crypto/keys.js';

/** A name in a certificate, as far as a person can use it. */
export interface CertificateName {
  readonly commonName?: string;
  readonly organisation?: string;
  /** VAT or register number, such as `VATES-…`; ETSI EN 319 412-1 §5.1.4. */
  readonly organisationIdentifier?: string;
  readonly country?: string;
}

/** What a certificate says of itself. Nothing here is trusted: nobody checked who signed it. */
export interface Certificate {
  readonly der: Uint8Array;
  /** Lower-case hex. */
  readonly serial: string;
  readonly subject: CertificateName;
  readonly issuer: CertificateName;
  /** ISO UTC, both included. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: KeyReading;
}

/** What reading a certificate gave. */
export type CertificateReading =
  | { readonly kind: 'read'; readonly certificate: Certificate }
  | { readonly kind: 'broken'; readonly message: string };

/** Reads one entry of `x5c`: DER in base64 (not base64url). */
export function readCertificateText(text: string): CertificateReading {
  const der = text.length > MAX_TEXT_LENGTH ? undefined : decodeBase64(text);
  return der ? readCertificate(der) : broken('the certificate is not written in base64');
}

/**
 * Reads the fields of an X.509 certificate that are shown, and its key.
 * @see RFC 5280 §4.1
 */
export function readCertificate(der: Uint8Array): CertificateReading {
  const [body, algorithm, signature, ...others] = childrenOf(readDer(der));
  if (!body || !algorithm || signature?.tag !== DER.bitString || others.length > 0)
    return broken('the certificate is damaged');
  const fields = childrenOf(body).filter((field) => field.tag !== VERSION_TAG);
  const [serial, , issuer, validity, subject, spki] = fields;
  const [from, to] = childrenOf(validity);
  const notBefore = readTime(from);
  const notAfter = readTime(to);
  if (serial?.tag !== DER.integer || !spki || notBefore === undefined || notAfter === undefined)
    return broken('the certificate is damaged');
  return {
    kind: 'read',
    certificate: {
      der,
      serial: encodeHex(serial.content),
      subject: readName(subject),
      issuer: readName(issuer),
      notBefore,
      notAfter,
      key: readSpki(spki.raw),
    },
  };
}

/** The name in one line: who, with the register number and the country. */
export function describeName(name: CertificateName): string {
  const parts = [name.organisation ?? name.commonName, name.organisationIdentifier, name.country];
  const said = parts.filter((part) => part !== undefined);
  return said.length > 0 ? said.join(', ') : 'somebody without a name';
}

const MAX_TEXT_LENGTH = 80_000;
const VERSION_TAG = 0xa0;
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

const NAME_PARTS: Readonly<Record<string, keyof CertificateName>> = {
  '2.5.4.3': 'commonName',
  '2.5.4.10': 'organisation',
  '2.5.4.97': 'organisationIdentifier',
  '2.5.4.6': 'country',
};

/** Text kinds of RFC 5280 §4.1.2.4 that are ASCII or UTF-8. */
const UTF8_TAGS: readonly number[] = [0x0c, 0x13, 0x16];
/** TeletexString and BMPString of older certificates. */
const LATIN_TAG = 0x14;
const UTF16_TAG = 0x1e;

function readName(node: DerNode | undefined): CertificateName {
  const entries = childrenOf(node)
    .flatMap(childrenOf)
    .flatMap((pair): readonly (readonly [string, string])[] => {
      const [oid, value] = childrenOf(pair);
      const part = NAME_PARTS[readOid(oid) ?? ''];
      const text = readText(value);
      return part && text ? [[part, text]] : [];
    });
  return Object.fromEntries(entries);
}

function readText(node: DerNode | undefined): string | undefined {
  if (!node || node.content.length > 1024) return undefined;
  if (UTF8_TAGS.includes(node.tag)) return decodeUtf8(node.content);
  if (node.tag === LATIN_TAG) return String.fromCharCode(...node.content);
  return node.tag === UTF16_TAG ? new TextDecoder('utf-16be').decode(node.content) : undefined;
}

/** RFC 5280 §4.1.2.5: two-digit years from 50 on belong to the last century. */
function readTime(node: DerNode | undefined): string | undefined {
  const text = node && decodeUtf8(node.content);
  if (text === undefined) return undefined;
  const century = node?.tag === UTC_TIME ? (Number(text.slice(0, 2)) >= 50 ? '19' : '20') : '';
  if (node?.tag !== UTC_TIME && node?.tag !== GENERALIZED_TIME) return undefined;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(century + text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function childrenOf(node: DerNode | undefined): readonly DerNode[] {
  return node && (node.tag & 0x20) !== 0 ? (readDerChildren(node) ?? []) : [];
}

function broken(message: string): CertificateReading {
  return { kind: 'broken', message };
}
