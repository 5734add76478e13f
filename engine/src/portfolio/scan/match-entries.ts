import type { Achievement, Credential, LocalText } from '../../credentials/index.js';
import type { CatalogueEntry, EntryIndex } from './entry-index.js';
import { foldAddress, foldCode, foldText, tellingWords } from './fold-text.js';
import type { Suggested } from './suggestion.js';

const MOST_SUGGESTED = 5;
/** A word that more entries share than this tells nothing, and would make a look-up cost the whole catalogue. */
const MOST_ENTRIES_OF_A_WORD = 2_000;
const LIKELY_SHARE = 0.8;
const POSSIBLE_SHARE = 0.5;

type Found = Suggested<CatalogueEntry>;

/**
 * Entries of the catalogue that an achievement may stand for, surest first: the same address, the same code of the
 * same body, a title in the same words.
 */
export function matchEntries(credential: Credential, index: EntryIndex): readonly Found[] {
  const found = credential.achievements.flatMap((achievement, i) => [
    ...byAddress(achievement, index, `achievements.${i}`),
    ...byCode(achievement, credential, index),
    ...byTitle(achievement, credential, index),
  ]);
  const best = new Map<string, Found>();
  for (const each of found) {
    const key = `${each.value.kind} ${each.value.id}`;
    const known = best.get(key);
    if (!known || rankOf(each) < rankOf(known)) best.set(key, each);
  }
  return [...best.values()]
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a.value.id < b.value.id ? -1 : 1))
    .slice(0, MOST_SUGGESTED);
}

const RANKS = { stated: 0, derived: 1, likely: 2, possible: 3 } as const;

function rankOf({ certainty }: Found): number {
  return RANKS[certainty];
}

function byAddress(achievement: Achievement, index: EntryIndex, path: string): readonly Found[] {
  const addresses = [
    { text: achievement.id, path: `${path}.id` },
    { text: achievement.criteriaUrl, path: `${path}.criteria` },
    ...achievement.alignments.map(({ targetUrl }, i) => ({
      text: targetUrl,
      path: `${path}.alignment.${i}`,
    })),
  ];
  return addresses.flatMap(({ text, path: place }) => {
    const address = text === undefined ? undefined : foldAddress(text);
    if (address === undefined || text === undefined) return [];
    return (index.byAddress.get(address) ?? []).map(
      (value): Found => ({
        value,
        certainty: 'derived',
        reason: 'entry-address',
        quote: text,
        path: place,
      }),
    );
  });
}

function byCode(
  achievement: Achievement,
  credential: Credential,
  index: EntryIndex,
): readonly Found[] {
  const codes = [
    achievement.humanCode,
    ...achievement.alignments.map(({ targetCode }) => targetCode),
    ...Object.values(achievement.name).flatMap((name) => name.match(CODE_IN_TITLE) ?? []),
  ];
  const bodies = bodiesOf(credential, achievement);
  return codes.flatMap((code) => {
    if (code === undefined) return [];
    const entries = index.byCode.get(foldCode(code)) ?? [];
    const alone = entries.length === 1;
    return entries.map((value): Found => {
      const sameBody = value.bodies.some((body) => bodies.includes(body));
      return {
        value,
        certainty: sameBody ? 'derived' : alone ? 'likely' : 'possible',
        reason: sameBody ? 'entry-code-and-body' : 'entry-code',
        quote: code,
      };
    });
  });
}

/** Course codes carry letters and digits: `BSBMKG541`, `33457`, `DF-101`. */
const CODE_IN_TITLE = /\b(?=[A-Z0-9-]*\d{2})[A-Z0-9][A-Z0-9-]{3,19}\b/g;

function byTitle(
  achievement: Achievement,
  credential: Credential,
  index: EntryIndex,
): readonly Found[] {
  const bodies = bodiesOf(credential, achievement);
  return Object.values(achievement.name).flatMap((name) =>
    nearTitles(name, index).map(({ entry, share }): Found => {
      const sameBody = entry.bodies.some((body) => bodies.includes(body));
      const sure = share >= LIKELY_SHARE && sameBody;
      return {
        value: entry,
        certainty: sure ? 'likely' : 'possible',
        reason: sameBody ? 'entry-title-and-body' : 'entry-title',
        quote: name,
      };
    }),
  );
}

/** Titles that share at least half of their telling words (Jaccard index), the nearest first. */
function nearTitles(
  name: string,
  { byWord }: EntryIndex,
): readonly { readonly entry: CatalogueEntry; readonly share: number }[] {
  const words = tellingWords(name);
  const counts = new Map<CatalogueEntry, number>();
  for (const word of words) {
    const entries = byWord.get(word) ?? [];
    if (entries.length > MOST_ENTRIES_OF_A_WORD) continue;
    for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return [...counts]
    .map(([entry, common]) => ({
      entry,
      share: common / (words.length + entry.words.length - common),
    }))
    .filter(({ share }) => share >= POSSIBLE_SHARE)
    .toSorted((a, b) => b.share - a.share || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, MOST_SUGGESTED);
}

function bodiesOf({ issuer }: Credential, { creator }: Achievement): readonly string[] {
  return [issuer.name, creator?.name].flatMap((name: LocalText | undefined) =>
    Object.values(name ?? {}).map(foldText),
  );
}
