import { encodeUtf8 } from '../../crypto/bytes.js';
import {
  ELM_XML_ROOTS,
  type XmlElement as ElmElement,
  readElmXml,
} from '../../formats/elm-2-xml.js';
import type { CredentialReading } from '../../reading.js';
import { foreign } from '../foreign.js';
import type { Place, Work } from '../work.js';
import { scanXml } from '../xml/scan-xml.js';
import { elementsIn, textIn, type XmlElement } from '../xml/xml-element.js';
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
  const document = readElmXml(toElm(reading.root));
  if (!document) return foreign('foreign-xml');
  return work.readValue(document, { envelope: { kind: 'xml', text }, source: bytes }, place);
}

function toElm(element: XmlElement): ElmElement {
  const attributes = Object.entries(element.attributes).filter(([name]) => !/^xmlns\b/.test(name));
  return {
    name: element.local,
    attributes: Object.fromEntries(
      attributes.map(([name, value]) => [name.slice(name.indexOf(':') + 1), value]),
    ),
    children: elementsIn(element).map(toElm),
    text: textIn(element),
  };
}
