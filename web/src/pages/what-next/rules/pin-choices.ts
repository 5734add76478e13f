import type { Choice } from '../../../design/index.js';
import type { RulePlaces } from '../data/rule-places.js';

interface PinWords {
  readonly here: string;
  readonly none: string;
  readonly free: string;
  readonly to: (rule: string) => string;
}

const MOST = 14;

/** Where a holding may be put: kept here, moved to another rule, left out, or left to Cairn again. */
export function pinChoices(
  places: RulePlaces | undefined,
  here: string | undefined,
  words: PinWords,
): readonly Choice[] {
  const others = (places?.places ?? []).filter(({ id }) => id !== here).slice(0, MOST);
  return [
    ...(here === undefined ? [] : [{ id: here, label: words.here }]),
    ...others.map(({ id, label }) => ({ id, label: words.to(label) })),
    { id: 'none', label: words.none },
    { id: 'free', label: words.free },
  ];
}
