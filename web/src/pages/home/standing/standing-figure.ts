import type { Qualification } from 'cairn/catalogue';
import type { Evaluation } from 'cairn/portfolio';
import type { Figure } from 'cairn/terms';

/** The headline of an evaluation as a figure: each counted holding is a part, the award's rules are its source. */
export function standingFigure(evaluation: Evaluation, qualification: Qualification): Figure {
  const { measure, system, counted, required } = evaluation.headline;
  const unit = measure === 'credits' ? (system ?? 'credits') : measure;
  const titles = new Map(evaluation.holdings.map(({ id, title }) => [id, title]));
  const parts = evaluation.assignments.map(
    ({ item, amount }): Figure => ({
      value: amount,
      unit,
      key: titles.get(item) ?? item,
    }),
  );
  const amounts = evaluation.assignments.map(({ amount }) => amount);
  return {
    value: counted,
    unit,
    key: 'figure.counted',
    ...(amounts.length > 0
      ? {
          arithmetic: `${amounts.join(' + ')} = ${counted}; ${required} − ${counted} = ${required - counted}`,
        }
      : {}),
    parts,
    sources: qualification.sources,
  };
}
