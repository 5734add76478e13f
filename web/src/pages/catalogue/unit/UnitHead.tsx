import { Link } from '@tanstack/react-router';
import type { DataRelease, Unit } from 'cairn/catalogue';
import type { Figure } from 'cairn/terms';
import { Brain } from 'lucide-react';
import { useMemo } from 'react';
import { today } from '../../../app/clock.js';
import { Chip, type Fact, FactStrip, FigureValue, PageHead, Tag } from '../../../design/index.js';
import { StrengthMark, shareFigure, useEqfText } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import { awardsOf, countingIndex } from '../list/counting-index.js';
import { levelNameOf, makeEqfLookup } from '../list/eqf-levels.js';
import { useKindName } from '../list/useKindName.js';
import { UnitActions } from './UnitActions.js';
import { countFields, knowingOf, UNIT_FIELDS, type UnitField } from './unit-facts.js';

interface UnitHeadProps {
  readonly unit: Unit;
  readonly release: DataRelease;
}

export function UnitHead({ unit, release }: UnitHeadProps) {
  const { say } = useWords();
  const kindName = useKindName();
  const awards = useMemo(
    () => awardsOf(countingIndex(release.catalogue).get(unit.id) ?? []).length,
    [release.catalogue, unit.id],
  );
  return (
    <>
      <PageHead
        about={
          <>
            <Link to="/catalogue/units" className="text-water underline underline-offset-2">
              {say('catalogue.view.units')}
            </Link>
            <span aria-hidden>/</span>
            {unit.code ? <span>{unit.code} ·</span> : null}
            <span>{unit.awardingBody ?? unit.provider}</span>
            <Tag>{kindName(unit.kind)}</Tag>
          </>
        }
        answer={
          <>
            {unit.title}
            <span className="mt-1.5 block text-lg font-normal text-soft [font-family:var(--font-sans)]">
              {say('catalogue.unit.answer', { awards })}
            </span>
          </>
        }
        chips={
          unit.knowing === 'recalled' ? (
            <Chip tone="caution" icon={Brain}>
              {say('catalogue.unit.recalled')}
            </Chip>
          ) : undefined
        }
        actions={<UnitActions unit={unit} />}
      />
      <UnitFacts unit={unit} release={release} />
    </>
  );
}

/** Level, credit, hours, price, and how much of the record was read. Not known is said, never shown as zero. */
function UnitFacts({ unit, release }: UnitHeadProps) {
  const { say } = useWords();
  const { credit, workloadHours, fee, feeYear, feePer, sources } = unit;
  const counts = countFields(unit);
  const amount = (field: UnitField, value: number | undefined, unitName: string): Fact => {
    const figure: Figure = { key: `catalogue.field.${field}`, value, unit: unitName, sources };
    return {
      id: field,
      label: say(`catalogue.field.${field}`),
      value: value === undefined ? say('design.notKnown') : <FigureValue figure={figure} />,
      note: value === undefined ? undefined : say(`catalogue.known.${knowingOf(unit, field)}`),
    };
  };
  const price = amount('fee', fee?.minor, fee?.currency ?? '');
  return (
    <FactStrip
      facts={[
        { id: 'level', label: say('catalogue.column.level'), ...useLevelFact({ unit, release }) },
        amount('credit', credit?.amount, credit?.system ?? ''),
        amount('workloadHours', workloadHours, 'hours'),
        fee
          ? {
              ...price,
              note: [
                feePer ? say('catalogue.pricePer', { what: feePer }) : undefined,
                feeYear === undefined
                  ? say('catalogue.noYear')
                  : say('catalogue.priceYear', { year: feeYear }),
              ]
                .filter(Boolean)
                .join(' · '),
            }
          : price,
        {
          id: 'read',
          label: say('catalogue.unit.read'),
          value: (
            <FigureValue
              figure={shareFigure('catalogue.figure.fields', counts.read, UNIT_FIELDS.length)}
            >
              {say('catalogue.unit.read.value', { read: counts.read, all: UNIT_FIELDS.length })}
            </FigureValue>
          ),
          note: say('catalogue.unit.read.note', { known: counts.known }),
        },
      ]}
    />
  );
}

function useLevelFact({ unit, release }: UnitHeadProps): Pick<Fact, 'value' | 'note'> {
  const { say } = useWords();
  const eqfText = useEqfText();
  const match = useMemo(
    () => (unit.level ? makeEqfLookup(release.frameworks, today())(unit.level) : undefined),
    [unit.level, release.frameworks],
  );
  if (unit.level === undefined) {
    const { levelIndicator: hint } = unit;
    return hint
      ? {
          value: say('catalogue.unit.hint', { level: levelNameOf(release.frameworks, hint) }),
          note: hint.basis,
        }
      : { value: say('design.notKnown'), note: say('catalogue.noLevel') };
  }
  const codes = eqfText(match);
  return {
    value: levelNameOf(release.frameworks, unit.level),
    note: match ? (
      <>
        {codes ? `${say('level.value', { codes })} · ` : ''}
        <StrengthMark match={match} />
      </>
    ) : undefined,
  };
}
