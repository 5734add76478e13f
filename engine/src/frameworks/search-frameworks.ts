import type { IsoDate } from '../terms/index.js';
import { compareText } from './compare-text.js';
import { type Framework, isFramework } from './framework.js';
import type { FrameworkData } from './framework-data.js';
import { versionOn } from './levels-on.js';

/** What to look for; every key that is set must fit. */
export interface FrameworkSearch {
  /** Words in a name, short name, owner, or a typical title; upper and lower case and accents are alike. */
  readonly text?: string;
  /** ISO 3166 code; a country also finds the frameworks of its parts (`GB` finds `GB-SCT`). */
  readonly country?: string;
  readonly region?: string;
  readonly kind?: Framework['kind'];
  /** Also ladders of legal titles in countries without a framework; absent = frameworks only. */
  readonly withLadders?: boolean;
  /** The day whose titles are searched. */
  readonly on: IsoDate;
}

/** Frameworks that fit, by label, then id. */
export function searchFrameworks(
  data: FrameworkData,
  search: FrameworkSearch,
): readonly Framework[] {
  const words = fold(search.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return [...data.frameworks.values()]
    .filter((framework) => search.withLadders === true || isFramework(framework))
    .filter((framework) => search.kind === undefined || framework.kind === search.kind)
    .filter((framework) => isPlaced(framework, search))
    .filter((framework) => hasWords(framework, words, search.on))
    .toSorted((a, b) => compareText(a.label, b.label) || compareText(a.id, b.id));
}

function isPlaced({ jurisdiction }: Framework, { country, region }: FrameworkSearch): boolean {
  if (region !== undefined && jurisdiction.region !== region) return false;
  if (country === undefined) return true;
  return jurisdiction.countries.some((code) => code === country || code.startsWith(`${country}-`));
}

function hasWords(framework: Framework, words: readonly string[], on: IsoDate): boolean {
  if (words.length === 0) return true;
  const titles = versionOn(framework, on)?.levels.flatMap((level) => level.titles) ?? [];
  const names = [framework.id, framework.label, framework.nativeLabel, framework.shortLabel];
  const text = fold([...names, framework.owner, ...titles].join(' '));
  return words.every((word) => text.includes(word));
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
