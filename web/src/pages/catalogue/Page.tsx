import { useParams, useRouterState } from '@tanstack/react-router';
import type { DataRelease } from 'cairn/catalogue';
import { ReleaseGate, ViewLinks } from '../../reference/index.js';
import { useWords } from '../../words/index.js';
import { AwardRecord } from './award/AwardRecord.js';
import { AwardsView } from './list/AwardsView.js';
import { UnitsView } from './list/UnitsView.js';
import { RegistersView } from './registers/RegistersView.js';
import { StandardsView } from './standards/StandardsView.js';
import { UnitRecord } from './unit/UnitRecord.js';

/** What can be earned? */
export default function CataloguePage() {
  const { say } = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname }).replace(/\/$/, '');
  const { award, unit } = useParams({ strict: false });
  const views = [
    { path: '/catalogue', label: say('catalogue.view.awards') },
    { path: '/catalogue/units', label: say('catalogue.view.units') },
    { path: '/catalogue/standards', label: say('catalogue.view.standards') },
    { path: '/catalogue/registers', label: say('catalogue.view.registers') },
  ];
  const current =
    award === undefined ? (unit === undefined ? path : '/catalogue/units') : '/catalogue';
  return (
    <>
      <ViewLinks label={say('catalogue.title')} views={views} current={current} />
      <ReleaseGate about={say('catalogue.question')}>
        {(release) => <View path={path} award={award} unit={unit} release={release} />}
      </ReleaseGate>
    </>
  );
}

interface ViewProps {
  readonly path: string;
  readonly award: string | undefined;
  readonly unit: string | undefined;
  readonly release: DataRelease;
}

function View({ path, award, unit, release }: ViewProps) {
  if (award !== undefined) return <AwardRecord id={award} release={release} />;
  if (unit !== undefined) return <UnitRecord id={unit} release={release} />;
  switch (path) {
    case '/catalogue/units':
      return <UnitsView release={release} />;
    case '/catalogue/standards':
      return <StandardsView release={release} />;
    case '/catalogue/registers':
      return <RegistersView release={release} />;
    default:
      return <AwardsView release={release} />;
  }
}
