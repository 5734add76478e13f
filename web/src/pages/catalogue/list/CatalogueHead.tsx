import type { DataRelease } from 'cairn/catalogue';
import { useMemo } from 'react';
import { type Fact, FactStrip, FigureValue, PageHead } from '../../../design/index.js';
import { countFigure, shareFigure } from '../../../reference/index.js';
import { Say, useFormats, useWords } from '../../../words/index.js';
import type { Filterable } from './catalogue-filters.js';

type Known = 'read' | 'level' | 'credit' | 'price';

interface CatalogueHeadProps {
  readonly release: DataRelease;
  readonly of: 'awards' | 'units';
  readonly rows: readonly Filterable[];
}

/** How much stands here, and how much of it is known. */
export function CatalogueHead({ release, of, rows }: CatalogueHeadProps) {
  const { say } = useWords();
  const { share } = useFormats();
  const { qualifications, units } = release.catalogue;
  const real = useMemo(() => [...units.values()].filter(({ isSlot }) => !isSlot).length, [units]);
  const countries = new Set(rows.flatMap(({ country }) => country ?? []));
  const shareOf = (id: Known, test: (row: Filterable) => boolean): Fact => {
    const figure = shareFigure(`catalogue.figure.${id}`, rows.filter(test).length, rows.length);
    return {
      id,
      label: say(`catalogue.count.${id}`),
      value: (
        <FigureValue figure={figure}>
          {typeof figure.value === 'number' ? share(figure.value) : say('design.notKnown')}
        </FigureValue>
      ),
      note: say(`catalogue.count.${id}.note`),
    };
  };
  return (
    <>
      <PageHead
        about={say('catalogue.question')}
        answer={
          <Say
            what="catalogue.answer"
            values={{ awards: qualifications.size, units: real }}
            parts={{
              0: (
                <FigureValue figure={countFigure('catalogue.figure.awards', qualifications.size)} />
              ),
              1: <FigureValue figure={countFigure('catalogue.figure.units', real)} />,
            }}
          />
        }
      />
      <FactStrip
        facts={[
          {
            id: 'countries',
            label: say('catalogue.count.countries'),
            value: (
              <FigureValue figure={countFigure('catalogue.figure.countries', countries.size)} />
            ),
            note: say(`catalogue.count.countries.${of}`),
          },
          shareOf('read', ({ knowing }) => knowing === 'read'),
          shareOf('level', ({ eqf }) => eqf.length > 0),
          shareOf('credit', ({ hasCredit }) => hasCredit),
          shareOf('price', ({ hasPrice }) => hasPrice),
        ]}
      />
    </>
  );
}
