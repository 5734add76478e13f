import { type Framework, type SizeRule, sizeRuleOn } from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import { Section } from '../../../design/index.js';
import { FactList, SourceList, useDayText } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';

/** How large a listed microcredential may be: the rule of the day, and the others with their days. */
export function SizeRules({
  framework,
  on,
}: {
  readonly framework: Framework;
  readonly on: IsoDate;
}) {
  const { say } = useWords();
  const { span } = useDayText();
  const size = useSizeText();
  const now = sizeRuleOn(framework, 'microcredential', on);
  if (framework.sizeRules.length === 0) return null;
  return (
    <Section title={say('frameworks.record.sizes')} id="sizes">
      <p className="mb-2">
        {now ? say('frameworks.size.now', { size: size(now) }) : say('frameworks.size.noneNow')}
      </p>
      <FactList
        facts={framework.sizeRules.map((rule) => ({
          label: span(rule),
          value: `${size(rule)}${rule.review ? ` · ${say('frameworks.size.review', { review: rule.review })}` : ''}`,
          note: rule.note,
        }))}
      />
      <div className="mt-2">
        <SourceList sources={framework.sizeRules.flatMap(({ sources }) => sources)} />
      </div>
    </Section>
  );
}

function useSizeText(): (rule: SizeRule) => string {
  const { say } = useWords();
  const systemName = useSystemName();
  return ({ minCredits, maxCredits, system }) =>
    minCredits === undefined
      ? say('frameworks.size.upTo', { max: maxCredits, system: systemName(system) })
      : say('frameworks.size.between', {
          min: minCredits,
          max: maxCredits,
          system: systemName(system),
        });
}
