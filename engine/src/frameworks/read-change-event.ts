import { z } from 'zod';
import { type Finding, knowingShape, problemAt, textShape } from '../terms/index.js';
import type { ChangeEvent } from './change-event.js';
import { type SourceTable, sourceRefs, writtenDate } from './read-parts.js';

/** The schema of one entry of `history`. */
export const changeEntry = z.strictObject({
  id: textShape,
  on: writtenDate.exactOptional(),
  expected: writtenDate.exactOptional(),
  proposed: writtenDate.exactOptional(),
  transitionUntil: writtenDate.exactOptional(),
  kind: z.enum([
    'created',
    'replaced',
    'merged',
    'ended',
    'renamed',
    'levels-changed',
    'levels-renumbered',
    'levels-split',
    'levels-merged',
    'descriptors-changed',
    'qualification-type-added',
    'qualification-design',
    'referencing-started',
    'referencing-ended',
    'comparison-published',
    'document-updated',
    'legal-basis',
    'edition',
    'review',
    'rule-changed',
    'ratio-changed',
  ]),
  state: z.enum(['in-force', 'scheduled', 'pending', 'proposed-never-in-force', 'unconfirmed']),
  touches: z
    .array(
      z.enum([
        'levels',
        'names',
        'descriptors',
        'qualification-types',
        'referencing',
        'credit',
        'legal-basis',
        'documents',
      ]),
    )
    .default([]),
  what: textShape,
  meaning: textShape.exactOptional(),
  alsoIn: z.array(textShape).default([]),
  knowing: knowingShape,
  sources: sourceRefs,
  note: textShape.exactOptional(),
});

type ChangeEntry = z.infer<typeof changeEntry>;

/** Reads the history of one file; an event in force needs its isoDateShape, and no two events share an id. */
export function toHistory(
  entries: readonly ChangeEntry[],
  sources: SourceTable,
  findings: Finding[],
): readonly ChangeEvent[] {
  const seen = new Set<string>();
  return entries.map((entry, index) => {
    const path = ['history', index];
    if (seen.has(entry.id)) {
      findings.push(problemAt('event-repeated', path, `Two events "${entry.id}"; rename one.`));
    }
    seen.add(entry.id);
    if (entry.state === 'in-force' && !entry.on) {
      findings.push(
        problemAt('event-undated', path, 'A change in force needs its day; write `on`.'),
      );
    }
    return toChangeEvent(entry, sources, path);
  });
}

function toChangeEvent(
  entry: ChangeEntry,
  sources: SourceTable,
  path: readonly (string | number)[],
): ChangeEvent {
  const { on, expected, proposed, transitionUntil, ...rest } = entry;
  return {
    ...rest,
    ...(on && { on: on.day }),
    ...(on?.precision && { onPrecision: on.precision }),
    ...(expected && { expected: expected.day }),
    ...(expected?.precision && { expectedPrecision: expected.precision }),
    ...(proposed && { proposed: proposed.day }),
    ...(proposed?.precision && { proposedPrecision: proposed.precision }),
    ...(transitionUntil && { transitionUntil: transitionUntil.day }),
    sources: sources.cite(entry, path),
  };
}
