import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { FailedState, Skeleton } from '../design/index.js';
import { useWords } from '../words/index.js';
import { NotFound } from './NotFound.js';
import { PAGES } from './page-list.js';
import { Shell } from './Shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const pages = PAGES.flatMap((page) =>
  page.paths.map((path) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(page.load),
      pendingComponent: PagePending,
      errorComponent: PageCrashed,
    }),
  ),
);

/** All routes, made from the list of pages. */
export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  scrollRestoration: true,
});

function PagePending() {
  return <Skeleton picture lines={6} />;
}

function PageCrashed({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { say } = useWords();
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <FailedState onRetry={reset} details={details}>
      {say('shell.crashed')}
    </FailedState>
  );
}
