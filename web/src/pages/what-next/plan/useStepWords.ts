import { useFormats, useWords } from '../../../words/index.js';
import { type StepRow, weeklyHoursOf } from '../data/step-rows.js';

/** A step as a sentence: the accessible name of its stone, wherever it is drawn. */
export function useStepWords(rows: readonly StepRow[]): (row: StepRow) => string {
  const { say } = useWords();
  const { day, range, list } = useFormats();
  const titles = new Map(rows.map(({ unit, title }) => [unit, title]));
  const titlesOf = (units: readonly string[]) =>
    list(units.map((unit) => titles.get(unit) ?? unit));
  return (row) => {
    const { title, startsOn, endsOn, after, neededBy } = row;
    return [
      say('next.step.when', {
        title,
        start: day(startsOn),
        end: day(endsOn),
        hours: range(weeklyHoursOf(row), 1),
      }),
      ...(row.by === undefined ? [] : [`${say(`ways.by.${row.by}`)}.`]),
      row.countsFor === undefined
        ? say('next.step.notCounted')
        : say('next.step.countsFor', { rule: row.countsFor }),
      ...(after.length > 0 ? [say('next.step.after', { titles: titlesOf(after) })] : []),
      ...(neededBy.length > 0 ? [say('next.step.before', { titles: titlesOf(neededBy) })] : []),
    ].join(' ');
  };
}
