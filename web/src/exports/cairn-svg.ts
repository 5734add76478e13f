import { drawCairn, LARGE, type Stone, type StoneItem } from '../design/index.js';

/** Print colours of the tokens, as every reader of SVG understands them. */
const FILLS: Readonly<Record<Stone['state'], { readonly fill: string; readonly stroke: string }>> =
  {
    verified: { fill: '#2f7a4a', stroke: 'none' },
    claimed: { fill: '#cfae7c', stroke: '#a8792a' },
    planned: { fill: '#d3d9e0', stroke: '#6b7684' },
    missing: { fill: 'none', stroke: '#6b7684' },
  };

/** The picture of the cairn as SVG markup of its own, for documents. */
export function writeCairnSvg(items: readonly StoneItem[], beside: readonly StoneItem[]): string {
  const { width, height, ground, stones } = drawCairn(items, beside, LARGE);
  const paths = stones.map((stone) => {
    const { fill, stroke } = FILLS[stone.state];
    const looks = stone.beside
      ? 'fill="none" stroke="#b4472e" stroke-width="1.4"'
      : `fill="${fill}" stroke="${stroke}" stroke-width="1.2"`;
    const dash = stone.state === 'missing' && !stone.beside ? ' stroke-dasharray="4 3"' : '';
    return `<path d="${stone.path}" ${looks}${dash}/>`;
  });
  const line = `<line x1="2" x2="${width - 2}" y1="${ground + 1}" y2="${ground + 1}" stroke="#d9d6cf" stroke-width="1.5"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${line}${paths.join('')}</svg>`;
}
