import { BADGE_COLOURS, type BadgeDrawing, type BadgeText } from './badge-drawing.js';

/** The badge as an SVG file. */
export function badgeSvg({ size, ground, stones, title, issuer }: BadgeDrawing): string {
  const { paper, line, ink, soft } = BADGE_COLOURS;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">`,
    `<title>${escapeText(title.lines.join(' '))}</title>`,
    `<rect width="${size}" height="${size}" rx="24" fill="${paper}"/>`,
    `<path d="M${ground.from} ${ground.y}H${ground.to}" stroke="${line}" stroke-width="3" stroke-linecap="round"/>`,
    ...stones.map(({ path, fill }) => `<path d="${path}" fill="${fill}"/>`),
    ...textLines(title, size, `fill="${ink}" font-weight="600" font-family="${SERIF}"`),
    ...textLines(issuer, size, `fill="${soft}" font-family="${SANS}"`),
    '</svg>',
  ].join('');
}

const SERIF = "'Source Serif 4', Georgia, serif";
const SANS = 'Inter, system-ui, sans-serif';

function textLines(text: BadgeText, size: number, looks: string): readonly string[] {
  const { lines, y, fontSize, lineHeight } = text;
  return lines.map((words, i) => {
    const at = `x="${size / 2}" y="${(y + i * lineHeight).toFixed(1)}"`;
    return `<text ${at} font-size="${fontSize}" text-anchor="middle" ${looks}>${escapeText(words)}</text>`;
  });
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Also leaves out the signs that XML cannot hold. */
function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.replace(/[\0-\x1f\x7f]/g, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
