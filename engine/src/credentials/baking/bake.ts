import { decodeBase64url } from '../crypto/base64.js';
import { decodeUtf8 } from '../crypto/bytes.js';
import { formatOf } from '../formats/formats.js';
import { objectOf } from '../json.js';
import { jsonOf } from '../reading/json-text.js';
import { isPng } from '../reading/png/png-chunks.js';
import type { BadgeKind } from './badge-kinds.js';
import { bakePng } from './bake-png.js';
import { bakeSvg } from './bake-svg.js';
import type { Baking } from './baking.js';

/** Puts a badge into a PNG or an SVG, whichever the picture is; see {@link bakePng} and {@link bakeSvg}. */
export function bakePicture(
  image: Uint8Array,
  content: string,
  kind: BadgeKind = badgeKindOf(content),
): Baking {
  return isPng(image) ? bakePng(image, content, kind) : bakeSvg(image, content, kind);
}

/** The version of a badge by its text: everything older than 3.0 stands in the places of 2.0. */
export function badgeKindOf(content: string): BadgeKind {
  const payload = decodeBase64url(content.trim().split('.')[1] ?? '');
  const inToken = content.trim().startsWith('ey') && payload ? decodeUtf8(payload) : undefined;
  const reading = jsonOf(inToken ?? content);
  const document = reading.kind === 'read' ? objectOf(reading.value) : undefined;
  const isOld = /^open-badges-[012]/.test((document && formatOf(document)?.id) ?? '');
  return isOld ? 'open-badges-2.0' : 'open-badges-3.0';
}
