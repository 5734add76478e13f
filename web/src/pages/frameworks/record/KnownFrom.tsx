import type { Framework } from 'cairn/frameworks';
import { Section } from '../../../design/index.js';
import { ConfidenceMark, FactList, KnowingMark, useDayText } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';

/** What was read in a source and what was recalled, part by part. */
export function KnownFrom({ framework }: { readonly framework: Framework }) {
  const { say } = useWords();
  const { day } = useFormats();
  const { span } = useDayText();
  const { versions, referencing, confidence, checked, note, sources } = framework;
  const read = sources.filter(({ knowing }) => knowing === 'read').length;
  return (
    <Section title={say('frameworks.record.known')} id="known">
      <FactList
        facts={[
          {
            label: say('reference.confidence'),
            value: <ConfidenceMark of={confidence} />,
            note: say('frameworks.known.checked', { day: day(checked) }),
          },
          ...versions.map((version) => ({
            label: version.label,
            value: (
              <span className="flex flex-wrap gap-x-4">
                <span>
                  {say('frameworks.level.known')} <KnowingMark of={version.knowing} />
                </span>
                <span>
                  {say('frameworks.level.titlesKnown')} <KnowingMark of={version.titlesKnowing} />
                </span>
              </span>
            ),
            note: span(version),
          })),
          ...referencing
            .filter(({ status }) => status !== 'none')
            .map((edge) => ({
              label: say('frameworks.known.relation', { framework: edge.framework.toUpperCase() }),
              value: <KnowingMark of={edge.knowing} />,
              note: edge.indicativeBasis,
            })),
          {
            label: say('reference.sources'),
            value: say('frameworks.known.sources', {
              read,
              all: sources.length,
              left: sources.length - read,
            }),
          },
        ]}
      />
      {note ? <p className="measure mt-3 text-soft">{note}</p> : null}
    </Section>
  );
}
