import { useParams, useRouterState } from '@tanstack/react-router';
import type { DataRelease } from 'cairn/catalogue';
import { ReleaseGate, ViewLinks } from '../../reference/index.js';
import { useWords } from '../../words/index.js';
import { AgreementsView } from './agreements/AgreementsView.js';
import { CompareView } from './compare/CompareView.js';
import { ConvertView } from './convert/ConvertView.js';
import { CreditView } from './credit/CreditView.js';
import { FrameworksView } from './list/FrameworksView.js';
import { FrameworkRecord } from './record/FrameworkRecord.js';

/** Where does a level or a credit stand elsewhere? */
export default function FrameworksPage() {
  const { say } = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { framework } = useParams({ strict: false });
  const views = [
    { path: '/frameworks', label: say('frameworks.view.list') },
    { path: '/frameworks/compare', label: say('frameworks.view.compare') },
    { path: '/frameworks/convert', label: say('frameworks.view.convert') },
    { path: '/frameworks/credit', label: say('frameworks.view.credit') },
    { path: '/frameworks/agreements', label: say('frameworks.view.agreements') },
  ];
  return (
    <>
      <ViewLinks
        label={say('frameworks.title')}
        views={views}
        current={framework === undefined ? path : '/frameworks'}
      />
      <ReleaseGate about={say('frameworks.question')}>
        {(release) =>
          framework === undefined ? (
            <View path={path} release={release} />
          ) : (
            <FrameworkRecord id={framework} release={release} />
          )
        }
      </ReleaseGate>
    </>
  );
}

function View({ path, release }: { readonly path: string; readonly release: DataRelease }) {
  switch (path.replace(/\/$/, '')) {
    case '/frameworks/compare':
      return <CompareView release={release} />;
    case '/frameworks/convert':
      return <ConvertView release={release} />;
    case '/frameworks/credit':
      return <CreditView release={release} />;
    case '/frameworks/agreements':
      return <AgreementsView release={release} />;
    default:
      return <FrameworksView release={release} />;
  }
}
