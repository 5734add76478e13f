import { decodeBase64Leniently } from '../../crypto/base64.js';
import { encodeUtf8 } from '../../crypto/bytes.js';
import type { CredentialReading } from '../../reading.js';
import { broken, inside, type Place, type Work } from '../work.js';

const DATA_URL = /^data:([^,;]{0,100})((?:;[^,;]{0,100}){0,6}),/i;

/**
 * What a `data:` URL carries. Its media type is only named: the content says what it is.
 * @see RFC 2397
 */
export function readDataUrl(
  { trimmed }: { readonly trimmed: string },
  place: Place,
  work: Work,
): CredentialReading {
  const head = DATA_URL.exec(trimmed);
  const isBase64 = /;base64$/i.test(head?.[2] ?? '');
  const content = head && contentOf(trimmed.slice(head[0].length), isBase64);
  if (!content) return damaged();
  if (!work.budget.takeBytes(content.length)) {
    const message = 'The data URL holds more bytes than are read. Upload the credential as a file.';
    return broken('credential-too-large', message);
  }
  const type = head[1] === '' ? 'text/plain' : head[1];
  return work.readBytes(content, inside(place, { kind: 'data-url', detail: `data URL (${type})` }));
}

function contentOf(text: string, isBase64: boolean): Uint8Array | undefined {
  try {
    const plain = text.includes('%') ? decodeURIComponent(text) : text;
    return isBase64 ? decodeBase64Leniently(plain) : encodeUtf8(plain);
  } catch {
    return undefined;
  }
}

function damaged(): CredentialReading {
  const message =
    'The data URL is damaged: its head or its encoding is wrong. Copy it whole, from “data:” to its end.';
  return broken('credential-data-url-damaged', message);
}
