import type { LevelMatch } from 'cairn/frameworks';
import { useFormats, useWords } from '../../../words/index.js';
import { strengthOf, useEqfText } from '../../have/list/EqfMark.js';
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
  return (
    <>
      {say('frameworks.compare.answer.level', {
        level: say('frameworks.level.name', { framework: own?.name ?? '', code: rung.code }),
        places: list(places.map(placeText)),
      })}
    </>
  );
}

/** "EQF 6 (joint study)", "nothing in EQF (agreed)". */
export function usePlaceText(): (place: Place) => string {
  const { say } = useWords();
  const eqfText = useEqfText();
  return ({ ladder, match }) => {
    const code = eqfText(match);
    const values = { framework: ladder.name, basis: say(`level.${strengthOf(match)}`) };
    if (code === undefined) {
      return match.kind === 'none'
        ? say('frameworks.compare.place.none', values)
        : say('frameworks.compare.place.unknown', values);
    }
    return say('frameworks.compare.place.found', { ...values, code });
  };
}
