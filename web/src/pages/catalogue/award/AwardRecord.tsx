import type { DataRelease, Qualification } from 'cairn/catalogue';
import { Section, SelectField, SourceNote } from '../../../design/index.js';
import { NotHere, useAddress } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import { useAwardStanding } from '../own/useAwardStanding.js';
import { AwardFacts } from './AwardFacts.js';
import { AwardHead } from './AwardHead.js';
import { AwardMore } from './AwardMore.js';
import { ConstraintList } from './ConstraintList.js';
import { RuleTree } from './RuleTree.js';

/** One award: what it takes, rule by rule, and how the rules are known. */
export function AwardRecord({
  id,
  release,
}: {
  readonly id: string;
  readonly release: DataRelease;
}) {
  const award = release.catalogue.qualifications.get(id);
  if (!award) return <NotHere id={id} list="/catalogue" />;
  return <Found award={award} release={release} />;
}

function Found({
  award,
  release,
}: {
  readonly award: Qualification;
  readonly release: DataRelease;
}) {
  const { say } = useWords();
  const address = useAddress();
  const wanted = address.get('strand');
  const specialisation = award.specialisations.find(({ id }) => id === wanted);
  const standing = useAwardStanding(award, release, specialisation?.id);
  return (
    <>
      <AwardHead award={award} standing={standing} specialisation={specialisation?.id} />
      <AwardFacts award={award} release={release} />
      <Section title={say('catalogue.award.rules')} id="rules">
        {award.specialisations.length > 0 ? (
          <div className="screen-only mb-5 max-w-xs">
            <SelectField
              label={say('catalogue.award.strand')}
              help={say('catalogue.award.strand.help')}
              options={[
                { id: 'none', label: say('catalogue.award.strand.none') },
                ...award.specialisations.map(({ id, title }) => ({ id, label: title })),
              ]}
              value={specialisation?.id ?? 'none'}
              onChange={(id) => address.set({ strand: id === 'none' ? undefined : id })}
            />
          </div>
        ) : null}
        <RuleTree rule={award.rule} release={release} standing={standing} />
        {specialisation ? (
          <div className="mt-5">
            <p className="mb-2 text-xs text-soft">
              {say('catalogue.award.strand.rule', { title: specialisation.title })}
            </p>
            <RuleTree rule={specialisation.rule} release={release} standing={standing} />
          </div>
        ) : null}
      </Section>
      <ConstraintList award={award} standing={standing} />
      <AwardMore award={award} />
      <Section title={say('reference.sources')} id="sources">
        <SourceNote
          sources={award.sources}
          body={award.awardingBody}
          recalled={award.knowing === 'recalled'}
        />
      </Section>
    </>
  );
}
