import type { Source } from 'cairn/terms';

/** One source in a line: title, year, address, and whether it was read. */
export function sourceText(source: Source): string {
  const knowing = source.read === undefined ? 'recalled, to be confirmed' : `read ${source.read}`;
  return [source.title, source.url, `(${knowing})`].filter((part) => part !== undefined).join(' ');
}

const MOST_LINES = 8;

/** `Sources:` and one indented line each, the first eight; nothing when there is none. */
export function sourceLines(sources: readonly Source[]): readonly string[] {
  const lines = [...new Set(sources.map(sourceText))];
  const more = lines.length - MOST_LINES;
  return [
    ...(lines.length === 0 ? [] : ['Sources:']),
    ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more, all in --json`] : []),
  ];
}
