import { BADGE_COLOURS, type BadgeDrawing, type BadgeText } from './badge-drawing.js';

const SERIF = '"Source Serif 4 Variable", Georgia, serif';
const SANS = '"Inter Variable", system-ui, sans-serif';

/**
 * The badge painted as a PNG, in base64, with the page's own fonts.
 * @throws Error when the browser has no canvas
 */
export async function badgePng(drawing: BadgeDrawing): Promise<string> {
  await Promise.all([
    document.fonts.load(`600 38px ${SERIF}`),
    document.fonts.load(`20px ${SANS}`),
  ]);
  const canvas = document.createElement('canvas');
  canvas.width = drawing.size;
  canvas.height = drawing.size;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser cannot paint');
  paint(pen, drawing);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}

function paint(pen: CanvasRenderingContext2D, drawing: BadgeDrawing): void {
  const { size, ground, stones, title, issuer } = drawing;
  const { paper, line, ink, soft } = BADGE_COLOURS;
  pen.fillStyle = paper;
  pen.beginPath();
  pen.roundRect(0, 0, size, size, 24);
  pen.fill();
  pen.strokeStyle = line;
  pen.lineWidth = 3;
  pen.lineCap = 'round';
  pen.stroke(new Path2D(`M${ground.from} ${ground.y}H${ground.to}`));
  for (const { path, fill } of stones) {
    pen.fillStyle = fill;
    pen.fill(new Path2D(path));
  }
  pen.textAlign = 'center';
  write(pen, title, { size, colour: ink, font: `600 ${title.fontSize}px ${SERIF}` });
  write(pen, issuer, { size, colour: soft, font: `${issuer.fontSize}px ${SANS}` });
}

interface Ink {
  readonly size: number;
  readonly colour: string;
  readonly font: string;
}

function write(pen: CanvasRenderingContext2D, text: BadgeText, { size, colour, font }: Ink): void {
  pen.fillStyle = colour;
  pen.font = font;
  for (const [i, words] of text.lines.entries()) {
    pen.fillText(words, size / 2, text.y + i * text.lineHeight, size - 48);
  }
}
