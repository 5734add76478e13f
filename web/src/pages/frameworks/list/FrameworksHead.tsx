import type { FrameworkData } from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import { useMemo } from 'react';
import { type Fact, FactStrip, FigureValue, PageHead } from '../../../design/index.js';
import { countFigure } from '../../../reference/index.js';
import { Say, useFormats, useWords } from '../../../words/index.js';
import { ABOUT_WORLD, countFrameworks } from './framework-counts.js';

/** How many there are, counted apart by what they are. */
export function FrameworksHead({
  data,
  on,
}: {
  readonly data: FrameworkData;
  readonly on: IsoDate;
}) {
  const { say } = useWords();
  const { number, share } = useFormats();
  const counts = useMemo(() => countFrameworks(data, on), [data, on]);
  const { byKind, readShare, coverage } = counts;
  const kindFact = (kind: keyof typeof byKind): Fact => ({
    id: kind,
    label: say(`frameworks.count.${kind}`),
    value: <FigureValue figure={countFigure(`frameworks.kind.${kind}`, byKind[kind])} />,
    note: say(`frameworks.count.${kind}.note`),
  });
  return (
    <>
      <PageHead
        about={say('frameworks.question')}
        answer={
          <Say
            what="frameworks.answer"
            values={{ count: byKind.national + byKind.sector + byKind.regional }}
            parts={{ 0: <FigureValue figure={counts.frameworks} /> }}
          />
        }
      />
      <FactStrip
        facts={[
          kindFact('national'),
          kindFact('sector'),
          kindFact('regional'),
          kindFact('none'),
          {
            id: 'coverage',
            label: say('frameworks.count.coverage'),
            value: (
              <FigureValue figure={coverage}>
                {say('frameworks.count.coverage.value', {
                  count: number(counts.countries),
                  world: ABOUT_WORLD,
                })}
              </FigureValue>
            ),
            note: (
              <FigureValue figure={readShare}>
                {say('frameworks.count.read', {
                  share: typeof readShare.value === 'number' ? share(readShare.value) : '',
                })}
              </FigureValue>
            ),
          },
        ]}
      />
    </>
  );
}
