import type { DataRelease } from 'cairn/catalogue';
import { type Framework, levelsOn } from 'cairn/frameworks';
import { Card, Section } from '../../../design/index.js';
import { AsOfField, dayOf, NotHere, SourceList, useAddress } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import { ChangeList } from './ChangeList.js';
import { KnownFrom } from './KnownFrom.js';
import { LevelList } from './LevelList.js';
import { RecordFacts, RecordHead } from './RecordHead.js';
import { RelationsTable } from './RelationsTable.js';
import { SizeRules } from './SizeRules.js';
import { VersionStrip } from './VersionStrip.js';

interface FrameworkRecordProps {
  readonly id: string;
  readonly release: DataRelease;
}

/** One framework with everything that is recorded about it. */
export function FrameworkRecord({ id, release }: FrameworkRecordProps) {
  const framework = release.frameworks.frameworks.get(id);
  if (!framework) return <NotHere id={id} list="/frameworks" />;
  return <Found framework={framework} release={release} />;
}

function Found({
  framework,
  release,
}: {
  readonly framework: Framework;
  readonly release: DataRelease;
}) {
  const { say } = useWords();
  const address = useAddress();
  const on = dayOf(address);
  const data = release.frameworks;
  const levels = levelsOn(framework, on);
  return (
    <>
      <RecordHead data={data} framework={framework} on={on} />
      <RecordFacts data={data} framework={framework} on={on} />
      <Section title={say('frameworks.record.levels')} id="levels">
        <div className="screen-only mb-5 flex flex-wrap items-end gap-x-8 gap-y-4">
          <AsOfField address={address} />
          <VersionStrip framework={framework} on={on} address={address} />
        </div>
        {levels.kind === 'levels' ? (
          <LevelList
            data={data}
            framework={framework}
            version={levels.version}
            on={on}
            {...(levels.alsoInUse ? { alsoInUse: levels.alsoInUse } : {})}
          />
        ) : (
          <p className="text-soft">
            {say('frameworks.record.noVersion', { version: levels.nearest?.label ?? '' })}
          </p>
        )}
      </Section>
      <RelationsTable data={data} framework={framework} on={on} />
      <SizeRules framework={framework} on={on} />
      <ChangeList data={data} id={framework.id} />
      <KnownFrom framework={framework} />
      <Section title={say('reference.sources')} id="sources">
        <Card>
          <SourceList sources={framework.sources} />
        </Card>
      </Section>
    </>
  );
}
