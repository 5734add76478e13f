import { classes } from '../../../design/index.js';
import type { LadderLayout } from './ladder-layout.js';
import { isSameRung, type Rung } from './ladders.js';
import { LINE_LOOKS } from './strength-looks.js';

/** Lines between neighbours, and stubs that end where none corresponds. The buttons carry the words. */
export function LadderLines({
  layout,
  rung,
}: {
  readonly layout: LadderLayout;
  readonly rung: Rung | undefined;
}) {
  const isQuiet = (one: Rung, other?: Rung) =>
    rung !== undefined && !isSameRung(rung, one) && !(other && isSameRung(rung, other));
  return (
    <svg
      width={layout.width}
      height={layout.height}
      aria-hidden
      className="absolute inset-0 overflow-visible"
    >
      {layout.lines.map(({ link, path }) => {
        const { stroke, dash, width } = LINE_LOOKS[link.strength];
        const quiet = isQuiet(link.from, link.to);
        return (
          <path
            key={`${link.from.ladder}${link.from.code}${link.to.ladder}${link.to.code}`}
            d={path}
            fill="none"
            stroke={stroke}
            strokeWidth={rung !== undefined && !quiet ? width + 1 : width}
            strokeDasharray={dash}
            strokeLinecap={link.strength === 'indicative' ? 'round' : 'butt'}
            className={classes('transition-opacity', quiet ? 'opacity-25' : 'opacity-90')}
          />
        );
      })}
      {layout.ends.map(({ stub, path, x, y }) => (
        <g
          key={`${stub.from.ladder}${stub.from.code}${stub.to}`}
          stroke="var(--slate)"
          strokeWidth={1.6}
          fill="none"
          className={isQuiet(stub.from) ? 'opacity-25' : ''}
        >
          <path d={path} />
          {stub.kind === 'none' ? (
            <path d={`M${x - 4} ${y - 5}l8 10m0 -10l-8 10`} />
          ) : (
            <path d={`M${x - 4} ${y - 3}l4 5l4 -5`} />
          )}
        </g>
      ))}
    </svg>
  );
}
