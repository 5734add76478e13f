import type { CreditConversion } from 'cairn/frameworks';
import { Scale, TriangleAlert } from 'lucide-react';
import { Icon, Note, Section } from '../../../design/index.js';
import { SourceList } from '../../../reference/index.js';
import { useWords } from '../../../words/index.js';

type Converted = Extract<CreditConversion, { readonly kind: 'converted' }>;

/** Who decides, what makes the value doubtful, and where it comes from. */
export function Doubts({ conversion }: { readonly conversion: Converted }) {
  const { say } = useWords();
  const { doubts, sources, alternatives } = conversion;
  const all = [...sources, ...alternatives.flatMap(({ rate }) => rate.sources)];
  return (
    <>
      <div className="mt-5">
        <Note icon={Scale} tone="info">
          {say('frameworks.convert.caveat')}
        </Note>
      </div>
      {doubts.length > 0 ? (
        <Section title={say('frameworks.convert.doubts')}>
          <ul className="grid gap-1.5">
            {doubts.map((doubt) => (
              <li key={doubt} className="flex gap-2">
                <Icon of={TriangleAlert} size={16} className="mt-1 text-ochre-ink" />
                <span className="measure">{say(`frameworks.doubt.${doubt}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={say('reference.sources')}>
        <SourceList sources={all} most={5} />
      </Section>
    </>
  );
}
