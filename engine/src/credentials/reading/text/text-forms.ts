import { decodeBase64Leniently } from '../../crypto/base64.js';
import { decodeHex, encodeUtf8 } from '../../crypto/bytes.js';
import type { CredentialReading, Envelope } from '../../reading.js';
import { isToken, readToken } from '../envelopes/read-token.js';
import { jsonOf } from '../json-text.js';
import { inside, type Place, type Work } from '../work.js';
import { isAddress, readAddress } from './address.js';
import { readDataUrl } from './data-url.js';
import { readLetter } from './letter.js';
import { readXml } from './read-xml.js';

/** A text as it came, and without the white space around it. */
export interface Given {
  readonly text: string;
  readonly trimmed: string;
}

/** One way in which a credential can stand in a text; `read` gives undefined when it turns out to be something else. */
export interface TextForm {
  readonly id: string;
  readonly recognises: (trimmed: string) => boolean;
  readonly read: (given: Given, place: Place, work: Work) => CredentialReading | undefined;
}

const EMBEDDED: Envelope = { kind: 'embedded' };
const FENCE = /^```[\w+-]*\r?\n([\s\S]*?)\r?\n?```$/;
const QUOTED = /^(?:'([\s\S]+)'|`([\s\S]+)`|“([\s\S]+)”|„([\s\S]+)[“”]|«([\s\S]+)»|<([^<>\s]+)>)$/;
/** Remarks are no JSON, but whoever writes them in front of it means JSON, and wants to know where it breaks. */
const AFTER_REMARK = /^(?:\/\/[^\n]*\n\s*|\/\*[^*]*\*\/\s*)+[[{]/;
const BASE64 = /^[A-Za-z0-9+/_=\-\s]{40,}$/;

/** Every form, in the order in which they are asked. */
export const TEXT_FORMS: readonly TextForm[] = [
  { id: 'data-url', recognises: (t) => /^data:/i.test(t), read: readDataUrl },
  { id: 'address', recognises: isAddress, read: readAddress },
  { id: 'token', recognises: isToken, read: ({ trimmed }, p, w) => readToken(trimmed, p, w) },
  {
    id: 'damaged-token',
    recognises: isTornToken,
    read: ({ trimmed }, p, w) => readToken(trimmed, p, w),
  },
  { id: 'json', recognises: (t) => /^[[{"]/.test(t), read: readJsonText },
  { id: 'json-after-remark', recognises: (t) => AFTER_REMARK.test(t), read: readJsonText },
  { id: 'fence', recognises: (t) => FENCE.test(t), read: readFenced },
  { id: 'quoted', recognises: (t) => QUOTED.test(t), read: readQuoted },
  { id: 'xml', recognises: (t) => t.startsWith('<'), read: readXml },
  {
    id: 'percent',
    recognises: (t) => /^\S+$/.test(t) && /%(7B|22|2E|3A)/i.test(t),
    read: readPercent,
  },
  { id: 'hex', recognises: (t) => /^[0-9a-fA-F\s]{40,}$/.test(t), read: readHex },
  { id: 'base64', recognises: (t) => BASE64.test(t), read: readBase64 },
  { id: 'letter', recognises: (t) => /\s/.test(t), read: readLetter },
];

/** Three parts with a JSON payload, but a head that cannot be read: something was cut off when it was copied. */
function isTornToken(text: string): boolean {
  return /^[\w-]{10,}\.eyJ[\w-]{20,}\.[\w-]{20,}$/.test(text);
}

function readJsonText({ text, trimmed }: Given, place: Place, work: Work): CredentialReading {
  const reading = jsonOf(text.startsWith('\u200B') ? trimmed : text, work);
  if (reading.kind === 'read') {
    return work.readValue(reading.value, { envelope: EMBEDDED, source: encodeUtf8(text) }, place);
  }
  return { kind: 'broken', findings: reading.findings };
}

function readFenced({ trimmed }: Given, place: Place, work: Work): CredentialReading {
  const next = inside(place, { kind: 'text', detail: 'code block' });
  return work.readText(FENCE.exec(trimmed)?.[1] ?? '', next);
}

function readQuoted({ trimmed }: Given, place: Place, work: Work): CredentialReading {
  const inner = (QUOTED.exec(trimmed) ?? []).slice(1).find((group) => group !== undefined);
  return work.readText(inner ?? '', inside(place, { kind: 'text', detail: 'quoted text' }));
}

function readPercent({ trimmed }: Given, place: Place, work: Work): CredentialReading | undefined {
  const plain = percentDecoded(trimmed);
  if (plain === undefined || plain === trimmed) return undefined;
  return work.readText(plain, inside(place, { kind: 'text', detail: 'percent-encoded text' }));
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function readHex(given: Given, place: Place, work: Work): CredentialReading | undefined {
  return readWrappedBytes(
    decodeHex(given.trimmed.replace(/\s+/g, '')),
    'hexadecimal text',
    place,
    work,
  );
}

function readBase64(given: Given, place: Place, work: Work): CredentialReading | undefined {
  return readWrappedBytes(decodeBase64Leniently(given.trimmed), 'base64 text', place, work);
}

/** Much harmless text happens to be base64 or hexadecimal: bytes that are nothing known are given up. */
function readWrappedBytes(
  bytes: Uint8Array | undefined,
  detail: string,
  place: Place,
  work: Work,
): CredentialReading | undefined {
  if (!bytes || !work.budget.takeBytes(bytes.length)) return undefined;
  const reading = work.readBytes(bytes, inside(place, { kind: 'text', detail }));
  const isUnknown =
    reading.kind === 'foreign' && ['foreign-file', 'foreign-text'].includes(reading.code);
  return isUnknown ? undefined : reading;
}
