import { useRouterState } from '@tanstack/react-router';
import { ReleaseGate, ViewLinks } from '../../reference/index.js';
import { useWords } from '../../words/index.js';
import { ReleaseView } from './data/ReleaseView.js';
import { MethodsView } from './metrics/MethodsView.js';
import { SourcesView } from './sources/SourcesView.js';

/** How does Cairn work it out? */
export default function MethodsPage() {
  const { say } = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname }).replace(/\/$/, '');
  const views = [
    { path: '/methods', label: say('methods.view.methods') },
    { path: '/methods/data', label: say('methods.view.data') },
    { path: '/methods/sources', label: say('methods.view.sources') },
  ];
  return (
    <>
      <ViewLinks label={say('methods.title')} views={views} current={path} />
      {path === '/methods' ? (
        <MethodsView />
      ) : (
        <ReleaseGate about={say('methods.question')}>
          {(release) =>
            path === '/methods/sources' ? (
              <SourcesView release={release} />
            ) : (
              <ReleaseView release={release} />
            )
          }
        </ReleaseGate>
      )}
    </>
  );
}
