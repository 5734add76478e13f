import type { RuleStanding } from 'cairn/portfolio';
import type { IsoDate, Source } from 'cairn/terms';
import type { StepRow } from '../data/step-rows.js';
import type { Target } from '../data/useNext.js';

/** The rule tree as lines of a table, deeper rules further in; branches that are not taken stay one line. */
export function ruleLines(
  standing: RuleStanding,
  stateWord: (state: RuleStanding['state']) => string,
  number: (value: number) => string,
  depth = 0,
): readonly (readonly string[])[] {
  const { label, state, measure, counted, required } = standing;
  const amount = measure === 'condition' ? '' : `${number(counted)} / ${number(required)}`;
  const own = [`${'\u2003'.repeat(depth)}${label}`, stateWord(state), amount];
  if (state === 'not-needed') return [own];
  return [
    own,
    ...standing.children.flatMap((child) => ruleLines(child, stateWord, number, depth + 1)),
  ];
}

interface SourceWords {
  readonly read: (day: IsoDate) => string;
  readonly recalled: string;
}

/** Sources of the rules and of the planned units, each once. */
export function sourceLines(
  { qualification, release }: Target,
  rows: readonly StepRow[],
  words: SourceWords,
): readonly string[] {
  const sources = [
    ...qualification.sources,
    ...rows.flatMap(({ unit }) => release.catalogue.units.get(unit)?.sources ?? []),
  ];
  return [...new Set(sources.map((source) => sourceLine(source, words)))];
}

function sourceLine({ title, url, read, knowing }: Source, words: SourceWords): string {
  return [
    title,
    url,
    read === undefined ? undefined : words.read(read),
    knowing === 'recalled' ? words.recalled : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
}
