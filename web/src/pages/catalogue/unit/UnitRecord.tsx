import type { DataRelease, Unit } from 'cairn/catalogue';
import { OutLink, Section, SourceNote } from '../../../design/index.js';
import { FactList, NotHere } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';
import { BeforeAndBeside } from './BeforeAndBeside.js';
import { CountsToward } from './CountsToward.js';
import { UnitFields } from './UnitFields.js';
import { UnitHead } from './UnitHead.js';

/** One unit: each fact known or said to be not known, and what it counts toward. */
export function UnitRecord({
  id,
  release,
}: {
  readonly id: string;
  readonly release: DataRelease;
}) {
  const unit = release.catalogue.units.get(id);
  // A slot stands for a choice; it has no page of its own.
  if (!unit || unit.isSlot) return <NotHere id={id} list="/catalogue/units" />;
  return <Found unit={unit} release={release} />;
}

function Found({ unit, release }: { readonly unit: Unit; readonly release: DataRelease }) {
  const { say } = useWords();
  return (
    <>
      <UnitHead unit={unit} release={release} />
      <Section title={say('catalogue.unit.counts')} id="counts">
        <CountsToward unit={unit} release={release} />
      </Section>
      <CreditAtTargets unit={unit} release={release} />
      <BeforeAndBeside unit={unit} release={release} />
      <Section
        title={say('catalogue.unit.fields')}
        aside={say('catalogue.unit.fields.note')}
        id="fields"
      >
        <UnitFields unit={unit} release={release} />
        {unit.note ? <p className="measure mt-3 text-soft">{unit.note}</p> : null}
        {unit.validityNote ? <p className="measure mt-2 text-soft">{unit.validityNote}</p> : null}
      </Section>
      {unit.skills.length > 0 ? (
        <Section
          title={say('catalogue.unit.skills')}
          aside={say('catalogue.unit.skills.note')}
          id="skills"
        >
          <p>{unit.skills.join(' · ')}</p>
        </Section>
      ) : null}
      <Section title={say('reference.sources')} id="sources">
        {unit.url ? (
          <p className="text-sm">
            <OutLink href={unit.url}>{say('catalogue.unit.page')}</OutLink>
          </p>
        ) : null}
        <SourceNote
          sources={unit.sources}
          recalled={unit.knowing === 'recalled'}
          {...(unit.awardingBody ? { body: unit.awardingBody } : {})}
        />
      </Section>
    </>
  );
}

/** What the unit is worth at one award only. */
function CreditAtTargets({
  unit,
  release,
}: {
  readonly unit: Unit;
  readonly release: DataRelease;
}) {
  const { say } = useWords();
  const { number } = useFormats();
  const systemName = useSystemName();
  if (unit.creditAt.length === 0) return null;
  return (
    <Section title={say('catalogue.unit.creditAtTargets')} id="credit-at">
      <FactList
        facts={unit.creditAt.map(({ qualification, amount, system, condition }) => ({
          label: release.catalogue.qualifications.get(qualification)?.title ?? qualification,
          value:
            amount === undefined
              ? say('design.notKnown')
              : `${number(amount)} ${system ? systemName(system) : ''}`.trim(),
          note: condition,
        }))}
      />
    </Section>
  );
}
