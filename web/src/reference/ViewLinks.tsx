import { Link } from '@tanstack/react-router';
import { classes } from '../design/index.js';

interface View {
  readonly path: string;
  readonly label: string;
}

interface ViewLinksProps {
  readonly label: string;
  readonly views: readonly View[];
  readonly current: string;
}

/** The views of one page, each with an address of its own. The line scrolls sideways by itself on a phone. */
export function ViewLinks({ label, views, current }: ViewLinksProps) {
  return (
    <nav
      aria-label={label}
      className="screen-only -mx-1 mb-7 flex gap-5 overflow-x-auto border-b border-line px-1 pt-1"
    >
      {views.map(({ path, label: word }) => (
        <Link
          key={path}
          to={path}
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={path === current ? 'page' : undefined}
          className={classes(
            '-mb-px inline-flex min-h-9 items-center whitespace-nowrap border-b-2 px-0.5 text-sm font-medium no-underline outline-offset-[-2px] pointer-coarse:min-h-11',
            path === current
              ? 'border-lichen text-ink'
              : 'border-transparent text-soft hover:text-ink',
          )}
        >
          {word}
        </Link>
      ))}
    </nav>
  );
}
