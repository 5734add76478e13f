import { useMemo } from 'react';
import { BADGE_COLOURS, type BadgeText, drawBadge } from './badge-drawing.js';

interface BadgePictureProps {
  readonly title: string;
  readonly issuer: string;
  readonly alt: string;
}

/** The badge as people will get it; drawn with the page's own fonts, never fetched. */
export function BadgePicture({ title, issuer, alt }: BadgePictureProps) {
  const drawing = useMemo(() => drawBadge(title, issuer), [title, issuer]);
  const { size, ground, stones } = drawing;
  const { paper, line, ink, soft } = BADGE_COLOURS;
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={alt}
      className="aspect-square w-full max-w-60 rounded-card border border-line"
      style={{ background: paper }}
    >
      <path
        d={`M${ground.from} ${ground.y}H${ground.to}`}
        stroke={line}
        strokeWidth={3}
        strokeLinecap="round"
      />
      {stones.map(({ path, fill }) => (
        <path key={path} d={path} fill={fill} />
      ))}
      <Lines text={drawing.title} x={size / 2} fill={ink} font="display" />
      <Lines text={drawing.issuer} x={size / 2} fill={soft} />
    </svg>
  );
}

interface LinesProps {
  readonly text: BadgeText;
  readonly x: number;
  readonly fill: string;
  readonly font?: string;
}

function Lines({ text, x, fill, font }: LinesProps) {
  const { lines, y, fontSize, lineHeight } = text;
  return (
    <text
      x={x}
      y={y}
      fill={fill}
      fontSize={fontSize}
      textAnchor="middle"
      {...(font === undefined ? {} : { className: font })}
    >
      {lines.map((words, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike and never move
        <tspan key={i} x={x} y={y + i * lineHeight}>
          {words}
        </tspan>
      ))}
    </text>
  );
}
