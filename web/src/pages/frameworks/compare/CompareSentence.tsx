import type { LevelMatch } from 'cairn/frameworks';
import { strengthOf, useEqfText } from '../../../reference/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { Ladder, LadderModel, Rung } from './ladders.js';

export interface Place {
  readonly ladder: Ladder;
  readonly match: LevelMatch;
}

interface CompareSentenceProps {
  readonly model: LadderModel;
  readonly rung: Rung | undefined;
  readonly places: readonly Place[];
}

/** The answer in words: where the chosen level stands in each of the others, always with its basis. */
export function CompareSentence({ model, rung, places }: CompareSentenceProps) {
  const { say } = useWords();
  const { list } = useFormats();
  const placeText = usePlaceText();
  if (!rung) {
    const names = model.ladders.map(({ name }) => name);
    return (
      <>
        {names.length < 2
          ? say('frameworks.compare.answer.few')
          : say('frameworks.compare.answer.choose', { names: list(names) })}
      </>
    );
  }
  const own = model.ladders.find(({ id }) => id === rung.ladder);
  const level = say('frameworks.level.name', { framework: own?.name ?? '', code: rung.code });
  const found = places.filter(({ match }) => 'levels' in match);
  const none = places.filter(({ match }) => match.kind === 'none');
  const unknown = places.filter((place) => !found.includes(place) && !none.includes(place));
  const namesOf = (some: readonly Place[]) => list(some.map(({ ladder }) => ladder.name));
  return (
    <>
      {found.length > 0
        ? say('frameworks.compare.answer.found', { level, places: list(found.map(placeText)) })
        : null}{' '}
      {none.length > 0
        ? say('frameworks.compare.answer.none', { level, frameworks: namesOf(none) })
        : null}{' '}
      {unknown.length > 0
        ? say('frameworks.compare.answer.unknown', { level, frameworks: namesOf(unknown) })
        : null}
    </>
  );
}

/** "EQF 6 (joint study)". */
function usePlaceText(): (place: Place) => string {
  const { say } = useWords();
  const eqfText = useEqfText();
  return ({ ladder, match }) =>
    say('frameworks.compare.place.found', {
      framework: ladder.name,
      code: eqfText(match) ?? '',
      basis: say(`level.${strengthOf(match)}`),
    });
}
