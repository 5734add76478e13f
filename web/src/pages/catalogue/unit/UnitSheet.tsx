import { Link } from '@tanstack/react-router';
import type { DataRelease, Unit } from 'cairn/catalogue';
import { buttonClasses, SideSheet, SourceNote } from '../../../design/index.js';
import { useWords } from '../../../words/index.js';
import { CountsToward } from './CountsToward.js';
import { UnitActions } from './UnitActions.js';
import { UnitFields } from './UnitFields.js';

interface UnitSheetProps {
  readonly release: DataRelease;
  readonly unit: Unit | undefined;
  readonly onClose: () => void;
}

/** The main facts of a unit at the side of the list. */
export function UnitSheet({ release, unit, onClose }: UnitSheetProps) {
  const { say } = useWords();
  return (
    <SideSheet
      isOpen={unit !== undefined}
      onClose={onClose}
      title={unit?.title ?? ''}
      about={
        unit ? [unit.code, unit.awardingBody ?? unit.provider].filter(Boolean).join(' · ') : ''
      }
      actions={
        unit ? (
          <>
            <UnitActions unit={unit} />
            <Link to={`/catalogue/units/${unit.id}`} className={buttonClasses('quiet')}>
              {say('reference.open')}
            </Link>
          </>
        ) : undefined
      }
    >
      {unit ? (
        <div className="grid gap-6">
          <UnitFields unit={unit} release={release} knownOnly />
          <section>
            <h3 className="mb-1 text-xs font-medium text-soft">{say('catalogue.unit.counts')}</h3>
            <CountsToward unit={unit} release={release} />
          </section>
          <SourceNote
            sources={unit.sources}
            recalled={unit.knowing === 'recalled'}
            {...(unit.awardingBody ? { body: unit.awardingBody } : {})}
          />
        </div>
      ) : null}
    </SideSheet>
  );
}
