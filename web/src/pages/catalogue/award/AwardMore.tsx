import type { Qualification, StatedFee } from 'cairn/catalogue';
import { Section } from '../../../design/index.js';
import { FactList, KnowingMark, type ListedFact } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';

/** Prices, entry, other ways and notes, in the words of the record. */
export function AwardMore({ award }: { readonly award: Qualification }) {
  const { say } = useWords();
  const facts = useMoreFacts(award);
  if (facts.length === 0) return null;
  return (
    <Section title={say('catalogue.award.more')} id="more">
      <FactList facts={facts} />
    </Section>
  );
}

function useMoreFacts(award: Qualification): readonly ListedFact[] {
  const { say } = useWords();
  const { moneyRange } = useFormats();
  const fee = ({ what, minor, currency, year, knowing }: StatedFee): ListedFact => ({
    label: what,
    value: moneyRange({ minor: minor.min, currency }, { minor: minor.max, currency }),
    note: (
      <>
        {year === undefined ? say('catalogue.noYear') : say('catalogue.priceYear', { year })} ·{' '}
        <KnowingMark of={knowing} />
      </>
    ),
  });
  const text = (label: string, value: string | undefined): readonly ListedFact[] =>
    value === undefined ? [] : [{ label, value }];
  return [
    ...award.fees.map(fee),
    ...text(say('catalogue.award.entry'), award.entry),
    ...text(say('catalogue.award.length'), award.duration?.text),
    ...award.alternatives.map((value) => ({
      label: say('catalogue.award.otherWay'),
      value,
    })),
    ...text(say('catalogue.award.status'), award.statusNote),
    ...award.creditAt.map(({ qualification, amount, system, condition }) => ({
      label: say('catalogue.unit.creditAt', { target: qualification }),
      value: amount === undefined ? say('design.notKnown') : `${amount} ${system ?? ''}`.trim(),
      note: condition,
    })),
    ...text(say('catalogue.note'), award.note),
  ];
}
