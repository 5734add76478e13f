import { type Finding, problemAt } from '../terms/index.js';
import type { Span } from './span.js';

type Path = readonly (string | number)[];

/** Problems of a list of spans that must follow each other: reversed, overlapping and, if asked, gaps. */
export function checkSequence(
  spans: readonly Span[],
  path: Path,
  options: { readonly gapsAllowed: boolean },
): readonly Finding[] {
  return spans.flatMap((span, index) => [
    ...checkDirection(span, [...path, index]),
    ...checkFollows(spans[index - 1], span, [...path, index], options.gapsAllowed),
  ]);
}

function checkDirection(span: Span, path: Path): readonly Finding[] {
  if (span.from === undefined || span.until === undefined || span.from < span.until) return [];
  return [problemAt('dates-reversed', path, 'Ends on or before its first day; swap or correct.')];
}

function checkFollows(
  earlier: Span | undefined,
  later: Span,
  path: Path,
  gapsAllowed: boolean,
): readonly Finding[] {
  if (!earlier) return [];
  if (earlier.until === undefined || later.from === undefined || later.from < earlier.until) {
    return [
      problemAt(
        'dates-overlap',
        path,
        'Overlaps the entry before; end that one on the first day of this one.',
      ),
    ];
  }
  if (gapsAllowed || later.from === earlier.until) return [];
  return [
    problemAt(
      'dates-gap',
      path,
      `No entry from ${earlier.until} to ${later.from}; let one end where the next begins.`,
    ),
  ];
}
