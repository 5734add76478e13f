import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../crypto/bytes.js';
import { portableCryptography as cryptography } from '../crypto/cryptography.js';
import { pngChunks } from '../reading/png/png-chunks.js';
import { readCredentials } from '../reading/read-credentials.js';
import {
  BADGE,
  BADGE_TEXT,
  pngOf,
  svgOf,
  textChunk,
  tokenOf,
} from '../reading/testing/fixtures.js';
import { BADGE_PLACES, type BadgeKind } from './badge-kinds.js';
import { badgeKindOf, bakePicture } from './bake.js';
import { bakePng } from './bake-png.js';
import { bakeSvg } from './bake-svg.js';
import type { Baking } from './baking.js';
import { unbake } from './unbake.js';

const TOKEN = tokenOf(BADGE);
const KINDS: readonly BadgeKind[] = ['open-badges-2.0', 'open-badges-3.0'];
const PLAIN_SVG = encodeUtf8('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>');

function bytesIn(baking: Baking): Uint8Array {
  if (baking.kind === 'refused') throw new Error(JSON.stringify(baking.findings));
  return baking.bytes;
}

function contentsIn(image: Uint8Array): readonly string[] {
  const unbaking = unbake(image);
  return unbaking.kind === 'found' ? unbaking.badges.map(({ content }) => content) : [];
}

/** JSON objects with any text in them, as a wallet may write them. */
const contents = fc
  .dictionary(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: 'grapheme' }))
  .map((extra) => JSON.stringify({ ...BADGE, extra }))
  .filter((text) => !/[\uFFFE\uFFFF]/.test(text));

describe('bake and unbake', () => {
  it('give back exactly the text that went in', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom(...KINDS), (content, kind) => {
        for (const image of [pngOf(), svgOf(), PLAIN_SVG]) {
          expect(contentsIn(bytesIn(bakePicture(image, content, kind)))).toEqual([content]);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('hold texts of any size', () => {
    const long = JSON.stringify({ ...BADGE, long: ']]>&<"ü🌉'.repeat(60_000) });
    for (const image of [pngOf(), svgOf()]) {
      expect(contentsIn(bytesIn(bakePicture(image, long)))).toEqual([long]);
    }
  });

  it('give credentials that our reader reads without remarks', () => {
    for (const image of [pngOf(), svgOf(), PLAIN_SVG]) {
      for (const content of [BADGE_TEXT, TOKEN]) {
        const reading = readCredentials(bytesIn(bakePicture(image, content)), { cryptography });
        expect(reading).toMatchObject({
          kind: 'read',
          credentials: [{ document: BADGE, findings: [] }],
        });
      }
    }
  });

  it('replace what was there: one badge, however often and under whatever keyword', () => {
    const older = [textChunk('openbadges', TOKEN), textChunk('OpenBadgeCredential', '{}')];
    const png = bytesIn(bakePng(pngOf(older), BADGE_TEXT, 'open-badges-3.0'));
    expect(contentsIn(png)).toEqual([BADGE_TEXT]);
    const inner = `<openbadges:assertion verify="x"/><g><openbadges:credential>{}</openbadges:credential></g>`;
    const svg = bytesIn(bakeSvg(svgOf(inner), TOKEN, 'open-badges-3.0'));
    expect(contentsIn(svg)).toEqual([TOKEN]);
    expect(decodeUtf8(svg)).toContain('<g></g>');
    expect(bytesIn(bakePicture(svg, TOKEN))).toEqual(svg);
    expect(bytesIn(bakePicture(png, BADGE_TEXT))).toEqual(png);
  });

  it('leave every other byte of a PNG as it was', () => {
    const image = pngOf([textChunk('Comment', 'made by hand')]);
    const baked = bytesIn(bakePng(image, TOKEN, 'open-badges-3.0'));
    const { chunks, complete } = pngChunks(baked, () => true);
    expect(complete && chunks.every(({ sound }) => sound)).toBe(true);
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    const [, badge] = chunks;
    const without = Buffer.concat([
      baked.subarray(0, badge?.start),
      baked.subarray(badge?.end ?? 0),
    ]);
    expect(new Uint8Array(without)).toEqual(image);
  });

  it('leave every other letter of an SVG as it was', () => {
    const before = '<?xml version="1.0"?>\n<!-- kept -->\n<svg viewBox="0 0 1 1"/>\n';
    const svg = decodeUtf8(bytesIn(bakeSvg(encodeUtf8(before), TOKEN, 'open-badges-3.0')));
    const { namespace } = BADGE_PLACES['open-badges-3.0'];
    expect(svg).toBe(
      `<?xml version="1.0"?>\n<!-- kept -->\n<svg xmlns:openbadges="${namespace}" viewBox="0 0 1 1"><openbadges:credential verify="${TOKEN}"/></svg>\n`,
    );
  });

  it('name the hosted address of an Open Badge 2.0 beside its JSON', () => {
    const id = 'https://school.example/a/1?x=1&y=2';
    const old = { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id, badge: id };
    const content = JSON.stringify(old);
    expect(badgeKindOf(content)).toBe('open-badges-2.0');
    expect(badgeKindOf(tokenOf(old))).toBe('open-badges-2.0');
    expect(badgeKindOf(TOKEN)).toBe('open-badges-3.0');
    const svg = decodeUtf8(bytesIn(bakePicture(PLAIN_SVG, content)));
    expect(svg).toContain('<openbadges:assertion verify="https://school.example/a/1?x=1&amp;y=2">');
    expect(contentsIn(encodeUtf8(svg ?? ''))).toEqual([content]);
  });
});

describe('refusals', () => {
  const codeOf = (baking: Baking) =>
    baking.kind === 'refused' ? baking.findings[0]?.code : baking.kind;

  it.each(['', '  ', 'a\0b', 'half \ud83c pair', '\u0007'])('refuse the content %j', (content) => {
    expect(codeOf(bakePicture(pngOf(), content))).toBe('bake-content-unfit');
    expect(codeOf(bakePicture(svgOf(), content))).toBe('bake-content-unfit');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a cut PNG', pngOf().subarray(0, 50)],
    ['HTML', encodeUtf8('<html></html>')],
    ['an SVG with entities', svgOf('', '<!DOCTYPE svg [<!ENTITY a "b">]>')],
  ])('refuse %s as a picture', (_, image) => {
    expect(codeOf(bakePicture(image, TOKEN))).toBe('bake-picture-refused');
  });

  it('say that a picture holds no badge, or is damaged', () => {
    expect(unbake(pngOf()).kind).toBe('none');
    expect(unbake(svgOf()).kind).toBe('none');
    expect(unbake(encodeUtf8('hello')).kind).toBe('none');
    const torn = pngOf([textChunk('openbadges', { packed: Uint8Array.of(1, 2, 3) })]);
    expect(unbake(torn).kind).toBe('refused');
    expect(unbake(svgOf('</g>')).kind).toBe('refused');
  });
});
