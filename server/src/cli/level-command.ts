import { type LevelMatch, type LevelStep, levelsOn, matchLevel } from 'cairn/frameworks';
import { CairnError, type IsoDate } from 'cairn/terms';
import { dayArgument } from './arguments.js';
import type { Command, CommandContext } from './command.js';
import { printJson, printLines } from './io.js';
import { nearestText } from './nearest-ids.js';
import { sourceLines } from './source-text.js';

const STRENGTH_WORDS = {
  official: 'official',
  comparison: 'a published comparison, not a referencing',
  'official-historical': 'official once, no longer maintained',
  indicative: 'indicative only',
} as const;

const REASON_WORDS = {
  'agreed-none': 'both sides agreed that no level corresponds',
  'no-counterpart-in-table': 'the table gives this level no counterpart',
  'not-referenced': 'the two frameworks are not referenced to each other',
  'table-not-read': 'a report exists, but its level table was not read',
  'relation-unknown': 'whether they are related is not known',
  'relation-ended': 'the relation is no longer maintained',
  'relation-not-begun': 'the relation had not begun on that day',
  'not-endorsed': 'a mapping was drawn up and expressly not adopted',
  'earlier-version-referenced': 'an earlier version of the framework was referenced',
  'old-level-converted': 'the old level was carried to the present version',
  'old-level-not-converted': 'how the old level continues is not known',
  'transition-period': 'awards of the earlier version may still be met on that day',
  'several-levels-possible': 'several levels are possible; the award decides',
  'below-lowest-level': 'it lies below the lowest level',
  chained: 'reached over more than one step',
  recalled: 'rests on something recalled, not read',
  'unclear-in-source': 'the source is not clear about this level',
} as const;

/** `cairn level`: where a level of one framework stands in another, on a day. */
export const LEVEL_COMMAND: Command = {
  name: 'level',
  summary: 'Find where a level stands in another framework on a day',
  details:
    'The answer names its authority, the way it was reached and its sources. A level match is not a recognition. Exit 1 when no level corresponds or none is known.',
  args: [
    { name: '<framework>', text: 'framework of the level, such as au-aqf' },
    { name: '<code>', text: 'level code as the framework writes it, such as 4, 4+ or E3' },
  ],
  options: [
    { flags: '--to <framework>', text: 'framework in which to look', defaultValue: 'eqf' },
    { flags: '--on <day>', text: 'day on which the answer must hold, YYYY-MM-DD (default today)' },
    {
      flags: '--awarded <day>',
      text: 'day of the award, when its level was given under an older version',
    },
  ],
  jsonShape: 'the match: kind, levels, path with documents and sources, reasons, caveat',
  examples: [
    'cairn level au-aqf 4 --to eqf',
    'cairn level in-nsqf 10 --to in-nsqf --awarded 2020-01-01',
  ],
  run: async ({ io, data, json }, [framework = '', code = ''], options) => {
    const { frameworks } = await data();
    const on = dayArgument('--on', options.on, io.today());
    const match = matchLevel(frameworks, {
      from: { framework, code },
      to: options.to ?? 'eqf',
      on,
      ...(options.awarded !== undefined && { awardedOn: awardDay(options.awarded, on) }),
    });
    refuseUnknown(match, frameworks, on);
    if (json) printJson(io, match);
    else printLines(io, linesOf(match, `${framework} ${code}`, options.to ?? 'eqf', on));
    return match.kind === 'none' || match.kind === 'not-known' || match.kind === 'no-version'
      ? 1
      : 0;
  },
};

function awardDay(text: string, on: IsoDate): IsoDate {
  const day = dayArgument('--awarded', text, on);
  if (day <= on) return day;
  throw new CairnError(
    'argument-invalid',
    `--awarded: ${day} lies after ${on}, the day of the answer. Name a later day with --on.`,
    { day, on },
  );
}

type Frameworks = Awaited<ReturnType<CommandContext['data']>>['frameworks'];

function refuseUnknown(match: LevelMatch, { frameworks }: Frameworks, on: IsoDate): void {
  if (match.kind === 'unknown-framework') {
    throw new CairnError(
      'argument-invalid',
      `There is no framework "${match.framework}" here.${nearestText(match.framework, frameworks.keys())} See \`cairn frameworks\`.`,
    );
  }
  if (match.kind !== 'unknown-level') return;
  const elsewhere =
    match.otherVersions.length === 0
      ? ''
      : ` It exists in version ${match.otherVersions.join(', ')}: add --awarded with the day of the award.`;
  const partial = match.partial ? ' The level table of that version is kept only in part.' : '';
  const { framework, code } = match.level;
  throw new CairnError(
    'argument-invalid',
    `${framework} ${match.version} has no level "${code}".${elsewhere}${partial}${levelsText(frameworks.get(framework), on)}`,
  );
}

function levelsText(framework: Parameters<typeof levelsOn>[0] | undefined, on: IsoDate): string {
  const answer = framework && levelsOn(framework, on);
  if (answer?.kind !== 'levels') return '';
  return ` Its levels on ${on}: ${answer.levels.map(({ code }) => code).join(', ')}.`;
}

function linesOf(match: LevelMatch, from: string, to: string, on: string): readonly string[] {
  switch (match.kind) {
    case 'official':
    case 'comparison':
    case 'official-historical':
    case 'indicative': {
      const levels = match.levels.map(({ framework, code }) => `${framework} ${code}`).join(' or ');
      const place = match.below ? `below ${match.below.framework} ${match.below.code}` : levels;
      return [
        `${from} → ${place}: ${STRENGTH_WORDS[match.kind]} (on ${on})`,
        ...wayOf(match.path, match.reasons),
        'A level match says where a level stands. Recognition is decided by the receiving body.',
      ];
    }
    case 'none':
      return [`${from} → no level of ${to} (on ${on})`, ...wayOf(match.path, match.reasons)];
    case 'not-known':
      return [`${from} → not known in ${to} (on ${on})`, ...wayOf(match.path, match.reasons)];
    case 'no-version':
      return [`No version of ${match.framework} is known for ${on}.`];
    case 'unknown-level':
    case 'unknown-framework':
      return [];
    default:
      return match satisfies never;
  }
}

function wayOf(
  path: readonly LevelStep[],
  reasons: readonly (keyof typeof REASON_WORDS)[],
): readonly string[] {
  const steps = path.map(({ from, to, status, document, since, until }) => {
    const span = [since && `from ${since}`, until && `until ${until}`].filter(Boolean).join(' ');
    return `  ${from.framework} ${from.version} → ${to.framework}: ${[status ?? 'succession', span, document].filter(Boolean).join(', ')}`;
  });
  return [
    ...reasons.map((reason) => `Note: ${REASON_WORDS[reason]}.`),
    ...(steps.length > 0 ? ['Way:', ...steps] : []),
    ...sourceLines(path.flatMap((step) => step.sources)),
  ];
}
