import type { FrameworkData } from 'cairn/frameworks';
import { useFormats, useWords } from '../../../words/index.js';
import type { ConvertAnswer } from './question.js';

/** Why there is no value, in the words of the system that stands in the way. */
export function Obstacle({
  answer,
  data,
}: {
  readonly answer: ConvertAnswer;
  readonly data: FrameworkData;
}) {
  const { say } = useWords();
  const { list } = useFormats();
  const label = (id: string) => data.creditSystems.get(id)?.label ?? id;
  if (answer.kind !== 'answered') {
    return (
      <p>
        {answer.kind === 'negative'
          ? say('frameworks.convert.negative.why')
          : say('frameworks.convert.noAmount.why')}
      </p>
    );
  }
  const { conversion } = answer;
  switch (conversion.kind) {
    case 'not-convertible':
      return (
        <>
          <p className="measure">
            {say(`frameworks.obstacle.${conversion.reason}`, { system: label(conversion.system) })}
          </p>
          {conversion.note ? <p className="measure mt-2 text-soft">{conversion.note}</p> : null}
        </>
      );
    case 'basis-not-available':
      return (
        <p className="measure">
          {say('frameworks.obstacle.basis', {
            basis: say(`frameworks.basis.${conversion.basis}`),
            others: list(conversion.available.map((basis) => say(`frameworks.basis.${basis}`))),
          })}
        </p>
      );
    case 'unknown-system':
      return <p>{say('frameworks.obstacle.unknown', { system: conversion.system })}</p>;
    default:
      return null;
  }
}
