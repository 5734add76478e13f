import { Link } from '@tanstack/react-router';
import type { DataRelease, Qualification } from 'cairn/catalogue';
import type { Figure } from 'cairn/terms';
import { useMemo } from 'react';
import { today } from '../../../app/clock.js';
import { type Fact, FactStrip, FigureValue } from '../../../design/index.js';
import { ConfidenceMark, StrengthMark, useEqfText } from '../../../reference/index.js';
import { type Formats, useFormats, useWords, type Words } from '../../../words/index.js';
import { levelNameOf, makeEqfLookup } from '../list/eqf-levels.js';

interface AwardFactsProps {
  readonly award: Qualification;
  readonly release: DataRelease;
}

/** Level, size, length, price, confidence: known, or said to be not known. */
export function AwardFacts({ award, release }: AwardFactsProps) {
  const words = useWords();
  const formats = useFormats();
  const { say } = words;
  const facts: readonly Fact[] = [
    { id: 'level', label: say('catalogue.column.level'), ...useLevelFact({ award, release }) },
    { id: 'size', label: say('catalogue.column.size'), ...sizeFact(award, words) },
    { id: 'length', label: say('catalogue.award.length'), ...lengthFact(award, words, formats) },
    { id: 'price', label: say('catalogue.award.price'), ...priceFact(award, words) },
    {
      id: 'confidence',
      label: say('reference.confidence'),
      value: (
        <span className="font-sans text-[0.9375rem] font-normal">
          <ConfidenceMark of={award.confidence} />
        </span>
      ),
      note: say('frameworks.known.checked', { day: formats.day(award.checked) }),
    },
  ];
  return <FactStrip facts={facts} />;
}

type FactBody = Pick<Fact, 'value' | 'note'>;

function useLevelFact({ award, release }: AwardFactsProps): FactBody {
  const { say } = useWords();
  const eqfText = useEqfText();
  const match = useMemo(
    () => (award.level ? makeEqfLookup(release.frameworks, today())(award.level) : undefined),
    [award.level, release.frameworks],
  );
  if (!award.level) return { value: say('design.notKnown'), note: say('catalogue.noLevel') };
  const codes = eqfText(match);
  return {
    value: (
      <Link
        to="/frameworks/compare"
        search={{
          with: `${award.level.framework},eqf`,
          level: `${award.level.framework}:${award.level.code}`,
        }}
        className="underline decoration-line underline-offset-4 hover:decoration-ink"
      >
        {levelNameOf(release.frameworks, award.level)}
      </Link>
    ),
    note: match ? (
      <>
        {codes ? `${say('level.value', { codes })} · ` : ''}
        <StrengthMark match={match} />
      </>
    ) : undefined,
  };
}

function sizeFact({ totalUnits, credit, sources }: Qualification, { say }: Words): FactBody {
  const unit = totalUnits === undefined ? credit?.system : 'units';
  if (unit === undefined) return { value: say('design.notKnown') };
  const value = totalUnits ?? credit?.amount;
  const figure: Figure = { key: 'catalogue.figure.size', value, unit, sources };
  return { value: <FigureValue figure={figure} /> };
}

function lengthFact(award: Qualification, { say }: Words, { range }: Formats): FactBody {
  const { duration, durationMonths, sources } = award;
  if (!duration) return { value: say('design.notKnown') };
  const figure: Figure = {
    key: 'catalogue.figure.length',
    value: duration.min === duration.max ? duration.min : { min: duration.min, max: duration.max },
    unit: duration.unit,
    sources,
    ...(durationMonths ? { arithmetic: `= ${range(durationMonths, 1)} months` } : {}),
  };
  return { value: <FigureValue figure={figure} />, note: duration.text };
}

function priceFact({ fees, sources }: Qualification, { say }: Words): FactBody {
  const [first, ...others] = fees;
  if (!first) return { value: say('design.notKnown'), note: say('catalogue.noPrice') };
  const { minor, currency, what, year } = first;
  const value = minor.min === minor.max ? minor.min : minor;
  return {
    value: (
      <FigureValue figure={{ key: 'catalogue.figure.price.one', value, unit: currency, sources }} />
    ),
    note: [
      what,
      year === undefined ? say('catalogue.noYear') : String(year),
      others.length > 0 ? say('catalogue.award.morePrices', { count: others.length }) : undefined,
    ]
      .filter(Boolean)
      .join(' · '),
  };
}
