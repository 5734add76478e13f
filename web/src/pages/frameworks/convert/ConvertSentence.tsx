import type { FrameworkData } from 'cairn/frameworks';
import { FigureValue } from '../../../design/index.js';
import { distinctSources } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';
import type { ConvertAnswer, ConvertQuestion } from './question.js';

interface ConvertSentenceProps {
  readonly answer: ConvertAnswer;
  readonly question: ConvertQuestion;
  readonly data: FrameworkData;
}

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
  const figure = { ...conversion.figure, sources: distinctSources(conversion.sources) };
  return (
    <>
      {say('frameworks.convert.answer.before', { from })}{' '}
      <FigureValue figure={figure}>
        {formats.number(chosen)} {to}
      </FigureValue>{' '}
      {range.min === range.max
        ? say('frameworks.convert.answer.exact', { basis: say(`frameworks.basis.by.${basis}`) })
        : say('frameworks.convert.answer.range', {
            basis: say(`frameworks.basis.by.${basis}`),
            range: formats.range(range),
          })}
    </>
  );
}
