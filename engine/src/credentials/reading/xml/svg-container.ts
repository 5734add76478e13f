import type { Finding } from '../../../terms/index.js';
import { decodeUtf8, encodeUtf8 } from '../../crypto/bytes.js';
import type { Container, Inside, Opening } from '../container.js';
import { isToken } from '../envelopes/read-token.js';
import { remark } from '../work.js';
import { badgeElements } from './badge-elements.js';
import { scanXml } from './scan-xml.js';
import { allElements, textIn, type XmlElement } from './xml-element.js';
import { rootNameOf } from './xml-root.js';

/** An SVG picture with a badge baked in. It is read as text and never drawn. */
export const SVG_CONTAINER: Container = {
  id: 'svg',
  recognises: (bytes) => rootNameOf(bytes) === 'svg',
  open: openSvg,
};

function openSvg(bytes: Uint8Array): Opening {
  const text = decodeUtf8(bytes);
  const reading = scanXml(text ?? '');
  if (reading.kind === 'refused') return reading;
  const elements = allElements(reading.root);
  const insides = badgeElements(elements).flatMap(contentOf);
  if (insides.length === 0) return { kind: 'empty', code: 'foreign-picture' };
  return {
    kind: 'opened',
    insides,
    leftOut: [],
    findings: [...repeated(insides), ...scripted(elements)],
    otherwise: 'foreign-picture',
  };
}

/** A token in `verify` stands before the text, because only it is signed; an address there stands behind it. */
function contentOf(element: XmlElement): readonly Inside[] {
  const verify = (element.attributes.verify ?? '').trim();
  const text = textIn(element).trim();
  const content = isToken(verify) || text === '' ? verify : text;
  const place = content === text ? 'text' : 'verify attribute';
  const detail = `SVG element ${element.name} (${place})`;
  return content === '' ? [] : [{ bytes: encodeUtf8(content), step: { kind: 'svg', detail } }];
}

function repeated(insides: readonly Inside[]): readonly Finding[] {
  if (insides.length < 2) return [];
  const message = `The picture holds ${insides.length} badges; the standard allows one. All of them are shown; ask the issuer which one counts.`;
  return [remark('credential-svg-repeated', message)];
}

function scripted(elements: readonly XmlElement[]): readonly Finding[] {
  const isActive = elements.some(
    ({ local, attributes }) =>
      local.toLowerCase() === 'script' || Object.keys(attributes).some((name) => /^on/i.test(name)),
  );
  const message =
    'The picture contains a script. It is not run and the picture is not shown here; do not open it in a browser.';
  return isActive ? [remark('credential-svg-script', message)] : [];
}
