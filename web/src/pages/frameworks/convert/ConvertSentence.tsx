import type { FrameworkData } from 'cairn/frameworks';
import { FigureValue } from '../../../design/index.js';
import { distinctSources } from '../../../reference/index.js';
import { Say, useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';
import type { ConvertAnswer, ConvertQuestion } from './question.js';

interface ConvertSentenceProps {
  readonly answer: ConvertAnswer;
  readonly question: ConvertQuestion;
  readonly data: FrameworkData;
}

/** The page lists all sources; the opened number names the first. */
const MOST_SOURCES = 6;

/** The answer in words; the value opens to its arithmetic on each basis. */
export function ConvertSentence({ answer, question, data }: ConvertSentenceProps) {
  const { say } = useWords();
  const formats = useFormats();
  const systemName = useSystemName();
  if (answer.kind === 'no-amount') return <>{say('frameworks.convert.noAmount')}</>;
  if (answer.kind === 'negative') return <>{say('frameworks.convert.negative')}</>;
  const { conversion } = answer;
  const from = `${formats.number(question.amount, 4)} ${systemName(question.from)}`;
  const to = systemName(question.to);
  if (conversion.kind !== 'converted') {
    const label = (id: string) => data.creditSystems.get(id)?.label ?? id;
    return (
      <>
        {say('frameworks.convert.answer.no', {
          from: label(question.from),
          to: label(question.to),
        })}
      </>
    );
  }
  const { chosen, basis, range } = conversion;
  const figure = {
    ...conversion.figure,
    sources: distinctSources(conversion.sources).slice(0, MOST_SOURCES),
  };
  const values = {
    from,
    value: `${formats.number(chosen)} ${to}`,
    basis: say(`frameworks.basis.by.${basis}`),
  };
  const parts = { 0: <FigureValue figure={figure} /> };
  return range.min === range.max ? (
    <Say what="frameworks.convert.answer.exact" values={values} parts={parts} />
  ) : (
    <Say
      what="frameworks.convert.answer.range"
      values={{ ...values, range: formats.range(range) }}
      parts={parts}
    />
  );
}
