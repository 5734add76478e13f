import { encodeUtf8 } from '../../crypto/bytes.js';
import { ELM_XML_ROOTS, readElmXml } from '../../formats/elm-2-xml.js';
import type { CredentialReading } from '../../reading.js';
import { foreign } from '../foreign.js';
import type { Place, Work } from '../work.js';
import { scanXml } from '../xml/scan-xml.js';
import { rootNameOf } from '../xml/xml-root.js';

/** A European Digital Credential in XML; any other XML is foreign. */
export function readXml(
  { text }: { readonly text: string },
  place: Place,
  work: Work,
): CredentialReading {
  const bytes = encodeUtf8(text);
  const root = rootNameOf(bytes);
  if (!ELM_XML_ROOTS.some((name) => name.toLowerCase() === root)) return foreign('foreign-xml');
  const reading = scanXml(text);
  if (reading.kind === 'refused') return { kind: 'broken', findings: reading.findings };
  const document = readElmXml(reading.root);
  if (!document) return foreign('foreign-xml');
  return work.readValue(document, { envelope: { kind: 'xml', text }, source: bytes }, place);
}
