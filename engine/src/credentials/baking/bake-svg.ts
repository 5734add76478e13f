import { decodeUtf8, encodeUtf8 } from '../crypto/bytes.js';
import { objectOf, textOf } from '../json.js';
import { isToken } from '../reading/envelopes/read-token.js';
import { jsonOf } from '../reading/json-text.js';
import { badgeElements } from '../reading/xml/badge-elements.js';
import { scanXml } from '../reading/xml/scan-xml.js';
import { escapeXml } from '../reading/xml/unescape-xml.js';
import { allElements, type XmlElement } from '../reading/xml/xml-element.js';
import { BADGE_PLACES, type BadgeKind, type BadgePlaces } from './badge-kinds.js';
import { type Baking, refusedBaking, unfitContent } from './baking.js';

/**
 * Puts a badge into an SVG as the first element inside the outermost one and takes out every badge that was there. A
 * token stands in `verify`, JSON in CDATA. All other text stays as it is.
 * @see Open Badges 3.0 §5.3.2
 */
export function bakeSvg(image: Uint8Array, content: string, kind: BadgeKind): Baking {
  const unfit = unfitContent(content);
  if (unfit) return unfit;
  const text = decodeUtf8(image);
  const reading = text === undefined ? undefined : scanXml(text);
  if (text === undefined || reading?.kind !== 'read' || reading.root.local !== 'svg')
    return noSvg();
  return {
    kind: 'baked',
    bytes: encodeUtf8(baked(text, reading.root, content, BADGE_PLACES[kind])),
  };
}

function baked(text: string, root: XmlElement, content: string, places: BadgePlaces): string {
  const bound = root.attributes['xmlns:openbadges'];
  const declaration = ` xmlns:openbadges="${places.namespace}"`;
  const isOwn = bound === undefined || bound === places.namespace;
  const badge = badgeElement(content, places, isOwn ? '' : declaration);
  const { start, openEnd, end } = root.range;
  const isEmpty = openEnd === end;
  const nameEnd = start + 1 + root.name.length;
  const openTag = text.slice(nameEnd, isEmpty ? openEnd - 2 : openEnd - 1);
  return [
    text.slice(0, nameEnd),
    bound === undefined ? declaration : '',
    `${openTag}>${badge}`,
    isEmpty ? `</${root.name}>` : withoutBadges(text, root, openEnd),
    isEmpty ? text.slice(end) : '',
  ].join('');
}

/** Elements inside an element that goes are gone with it: badges never lie in badges. */
function withoutBadges(text: string, root: XmlElement, from: number): string {
  const kept: string[] = [];
  let offset = from;
  for (const { range } of badgeElements(allElements(root))) {
    if (range.start < offset) continue;
    kept.push(text.slice(offset, range.start));
    offset = range.end;
  }
  return [...kept, text.slice(offset)].join('');
}

function badgeElement(content: string, places: BadgePlaces, declaration: string): string {
  const name = `openbadges:${places.element}`;
  if (isToken(content.trim())) {
    return `<${name}${declaration} verify="${escapeXml(content.trim())}"/>`;
  }
  const data = content.replaceAll(']]>', ']]]]><![CDATA[>');
  return `<${name}${declaration}${hostedAt(content, places)}><![CDATA[${data}]]></${name}>`;
}

/** Open Badges 2.0 names in `verify` the address at which the assertion can be looked up. */
function hostedAt(content: string, places: BadgePlaces): string {
  if (places.element !== 'assertion') return '';
  const reading = jsonOf(content);
  const id = reading.kind === 'read' ? textOf(objectOf(reading.value)?.id) : undefined;
  return id !== undefined && /^https?:\/\//.test(id) ? ` verify="${escapeXml(id)}"` : '';
}

function noSvg(): Baking {
  const message =
    'The picture is no SVG that can be read: it is damaged or declares entities. Choose a clean SVG or a PNG.';
  return refusedBaking('bake-picture-refused', message);
}
