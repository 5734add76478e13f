import { Link } from '@tanstack/react-router';
import { type Framework, type FrameworkData, levelsOn } from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import { buttonClasses, OutLink, SideSheet } from '../../../design/index.js';
import { ConfidenceMark, FactList, SourceList } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';
import { LevelList } from '../record/LevelList.js';
import { usePlaces } from './FrameworksTable.js';
import { eqfStandingOn, recordKindOf } from './framework-row.js';
import { EqfStandingText, KindMark } from './KindMark.js';

interface FrameworkSheetProps {
  readonly data: FrameworkData;
  readonly framework: Framework | undefined;
  readonly on: IsoDate;
  readonly onClose: () => void;
}

/** The main facts of one record at the side of the list; the full record has its own page. */
export function FrameworkSheet({ framework, ...rest }: FrameworkSheetProps) {
  const { say } = useWords();
  return (
    <SideSheet
      isOpen={framework !== undefined}
      onClose={rest.onClose}
      title={framework?.label ?? ''}
      about={framework?.shortLabel}
      actions={
        framework ? (
          <>
            <Link to={`/frameworks/${framework.id}`} className={buttonClasses('primary')}>
              {say('reference.open')}
            </Link>
            <Link
              to="/frameworks/compare"
              search={{ with: compareWith(framework.id) }}
              className={buttonClasses()}
            >
              {say('frameworks.compare.do')}
            </Link>
          </>
        ) : undefined
      }
    >
      {framework ? <SheetBody {...rest} framework={framework} /> : null}
    </SideSheet>
  );
}

/** The framework beside the European one, or beside a neighbour when it is the European one. */
export function compareWith(id: string): string {
  return id === 'eqf' ? 'eqf,nz-nzqcf' : `${id},eqf`;
}

function SheetBody({
  data,
  framework,
  on,
}: Omit<FrameworkSheetProps, 'framework'> & { readonly framework: Framework }) {
  const { say } = useWords();
  const { day } = useFormats();
  const places = usePlaces();
  const systemName = useSystemName();
  const { jurisdiction, owner, url, creditSystem, confidence, checked, sources } = framework;
  const levels = levelsOn(framework, on);
  return (
    <div className="grid gap-6">
      <FactList
        facts={[
          { label: say('frameworks.column.place'), value: places(jurisdiction) },
          {
            label: say('frameworks.column.kind'),
            value: <KindMark kind={recordKindOf(framework)} />,
          },
          {
            label: say('frameworks.fact.owner'),
            value: url ? <OutLink href={url}>{owner}</OutLink> : owner,
          },
          {
            label: say('frameworks.column.eqf'),
            value: <EqfStandingText standing={eqfStandingOn(framework, on)} />,
          },
          {
            label: say('frameworks.fact.credit'),
            value: creditSystem ? systemName(creditSystem) : say('frameworks.fact.credit.none'),
          },
          {
            label: say('reference.confidence'),
            value: <ConfidenceMark of={confidence} />,
          },
          { label: say('reference.checked'), value: day(checked) },
        ]}
      />
      {levels.kind === 'levels' ? (
        <LevelList data={data} framework={framework} version={levels.version} on={on} />
      ) : null}
      <section>
        <h3 className="mb-1.5 text-xs font-medium text-soft">{say('reference.sources')}</h3>
        <SourceList sources={sources} most={3} />
      </section>
    </div>
  );
}
