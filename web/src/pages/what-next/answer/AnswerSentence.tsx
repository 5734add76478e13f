import type { Evaluation } from 'cairn/portfolio';
import { type ReactNode, useMemo } from 'react';
import { FigureValue } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Answer } from './answer-of.js';
import { heldFigure } from './figures.js';
import { useMeasure } from './useMeasure.js';
import { useRich } from './useRich.js';
import { useSpan } from './useSpan.js';

interface AnswerSentenceProps {
  readonly answer: Answer;
  readonly evaluation: Evaluation;
  /** The plan is somebody else's. */
  readonly isOther?: boolean;
  /** The plan is the person's own and does not meet the rules. */
  readonly isShort?: boolean;
}

/** The answer in one or two sentences, in which every number opens. */
export function AnswerSentence({
  answer,
  evaluation,
  isOther = false,
  isShort = false,
}: AnswerSentenceProps): ReactNode {
  const { say } = useWords();
  const formats = useFormats();
  const rich = useRich();
  const span = useSpan();
  const measure = useMeasure();
  const { headline } = evaluation;
  const heldToday = useMemo(() => heldFigure(evaluation), [evaluation]);
  const held = (
    <FigureValue figure={heldToday}>
      {say('next.held', {
        counted: formats.number(headline.counted),
        required: formats.number(headline.required),
        noun: measure.noun(headline, headline.required),
      })}
    </FigureValue>
  );
  if (answer.kind === 'plan') {
    const steps = answer.plan.steps.length;
    const awards = 1 + (answer.plan.also?.length ?? 0);
    const time = (
      <FigureValue figure={answer.plan.figures.months}>{span(answer.plan.weeks)}</FigureValue>
    );
    if (isShort) return rich('moves.own.answer', { steps }, { held, time });
    return rich(
      isOther ? 'next.shared.answer' : 'next.answer.plan',
      { steps, awards, word: say('next.word', { count: steps }) },
      { held, time },
    );
  }
  if (answer.kind === 'impossible' && answer.scope === 'known-units') {
    return rich('next.answer.notKnownUnits', {}, { held });
  }
  return rich(`next.answer.${answer.kind}`, {}, { held });
}
