import type { DataRelease, Unit } from 'cairn/catalogue';
import { usePlaceNames } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';
import { levelNameOf } from '../list/eqf-levels.js';
import { useKindName } from '../list/useKindName.js';
import type { UnitField } from './unit-facts.js';

/** The value of each field of a unit in words; undefined = not known. */
export function useFieldTexts(
  unit: Unit,
  release: DataRelease,
): Readonly<Record<UnitField, string | undefined>> {
  const { say } = useWords();
  const { number, money, locale } = useFormats();
  const names = usePlaceNames();
  const systemName = useSystemName();
  const kindName = useKindName();
  const { credit, fee, feeYear, feePer, level, language } = unit;
  const price = fee
    ? [
        money(fee),
        feePer ? say('catalogue.pricePer', { what: feePer }) : undefined,
        feeYear === undefined
          ? say('catalogue.noYear')
          : say('catalogue.priceYear', { year: feeYear }),
      ]
        .filter(Boolean)
        .join(' · ')
    : undefined;
  const ifKnown = (value: number | undefined, text: (value: number) => string) =>
    value === undefined ? undefined : text(value);
  return {
    code: unit.code,
    title: unit.title,
    kind: kindName(unit.kind),
    awardingBody: unit.awardingBody,
    provider: unit.provider,
    platform: unit.platform,
    country: unit.country && names.country(unit.country),
    level: level && levelNameOf(release.frameworks, level),
    credit: credit && `${number(credit.amount)} ${systemName(credit.system)}`,
    workloadHours: ifKnown(unit.workloadHours, (value) => `${number(value)} h`),
    durationWeeks: ifKnown(unit.durationWeeks, (value) =>
      say('unit.weeks', { value: number(value) }),
    ),
    fee: price,
    mode: unit.mode ? say(`catalogue.mode.${unit.mode}`) : unit.modeNote,
    language:
      language && (new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language),
    assessment: unit.assessment,
    validityMonths: ifKnown(unit.validityMonths, (value) =>
      say('unit.months', { value: number(value) }),
    ),
  };
}
