import { type ConversionBasis, type CreditConversion, convertCredit } from 'cairn/frameworks';
import { CairnError } from 'cairn/terms';
import { countryArgument, dayArgument, numberArgument } from './arguments.js';
import type { Command } from './command.js';
import { numberText } from './figure-text.js';
import { printJson, printLines } from './io.js';
import { nearestText } from './nearest-ids.js';
import { sourceLines } from './source-text.js';

const DOUBT_WORDS = {
  'bases-disagree': 'the ways to convert disagree; the range holds them all',
  recalled: 'rests on something recalled, not read',
  'system-ended': 'the credit system has ended',
  'country-without-own-hours':
    'the country has no hours of its own on record; the general range is used',
  'rate-for-one-purpose': 'a stated rate serves one purpose only',
} as const;

const REFUSAL_WORDS = {
  'seat-time': 'counts time in class, not learning; it is kept as it is',
  'system-ended': 'has ended',
  'system-not-begun': 'had not begun on that day',
  'no-common-basis': 'has no basis in common with the other',
} as const;

/** `cairn convert`: what an amount of credit is worth in another system. */
export const CONVERT_COMMAND: Command = {
  name: 'convert',
  summary: 'Convert credit to another system, with its range, basis and arithmetic',
  details:
    'Prints a range whenever the ways to convert disagree, and the value on the basis used. The receiving body decides. Exit 1 when the two cannot be converted.',
  args: [
    { name: '<amount>', text: 'amount of credit, 0 or more' },
    { name: '<from>', text: 'credit system, such as ects' },
    { name: '<to>', text: 'credit system, such as nz-credit' },
  ],
  options: [
    { flags: '--on <day>', text: 'day of the award, YYYY-MM-DD (default today)' },
    { flags: '--basis <basis>', text: 'basis that the receiving body asks for' },
    {
      flags: '--country <code>',
      text: 'country that sets the hours of a shared system, such as AT',
    },
  ],
  jsonShape:
    'the conversion: kind, range, chosen, basis, figure, alternatives, doubts, sources, caveat',
  examples: [
    'cairn convert 3 ects nz-credit',
    'cairn convert 3 us-semester-hour ects --on 2020-06-01',
  ],
  run: async ({ io, data, json }, [amount = '', from = '', to = ''], options) => {
    const { frameworks } = await data();
    const conversion = convertCredit(frameworks, {
      amount: numberArgument('amount', amount, { least: 0 }),
      from,
      to,
      on: dayArgument('--on', options.on, io.today()),
      ...(options.basis !== undefined && { basis: basisArgument(options.basis) }),
      ...(options.country !== undefined && {
        country: countryArgument('--country', options.country),
      }),
    });
    refuseUnknown(conversion, frameworks.creditSystems.keys());
    if (json) printJson(io, conversion);
    else printLines(io, linesOf(conversion));
    return conversion.kind === 'converted' ? 0 : 1;
  },
};

const BASES: readonly ConversionBasis[] = [
  'official',
  'conventional',
  'published',
  'year-share',
  'hours',
];

function basisArgument(text: string): ConversionBasis {
  const basis = BASES.find((known) => known === text);
  if (basis !== undefined) return basis;
  throw new CairnError('argument-invalid', `--basis: "${text}" is none of ${BASES.join(', ')}.`, {
    text,
  });
}

function refuseUnknown(conversion: CreditConversion, systems: Iterable<string>): void {
  if (conversion.kind === 'unknown-system') {
    throw new CairnError(
      'argument-invalid',
      `There is no credit system "${conversion.system}" here.${nearestText(conversion.system, systems)} See \`cairn frameworks --credit-systems\`.`,
    );
  }
  if (conversion.kind === 'basis-not-available') {
    const known = conversion.available.join(', ') || 'none';
    throw new CairnError(
      'argument-invalid',
      `--basis: the two systems have no ${conversion.basis} basis. Available: ${known}.`,
    );
  }
}

function linesOf(conversion: CreditConversion): readonly string[] {
  switch (conversion.kind) {
    case 'converted': {
      const { from, to, range, chosen, basis, figure, alternatives, doubts, sources } = conversion;
      const spread =
        range.min === range.max ? '' : ` (range ${numberText(range.min)}–${numberText(range.max)})`;
      return [
        `${numberText(from.amount)} ${from.system} = ${numberText(chosen)} ${to}${spread}, basis: ${basis}`,
        ...(figure.arithmetic === undefined ? [] : [figure.arithmetic]),
        ...alternatives
          .filter((entry) => entry.basis !== basis)
          .map(
            (entry) =>
              `By ${entry.basis}: ${numberText(entry.range.min)}–${numberText(entry.range.max)}`,
          ),
        ...doubts.map((doubt) => `Note: ${DOUBT_WORDS[doubt]}.`),
        'The receiving body decides how much it accepts.',
        ...sourceLines(sources),
      ];
    }
    case 'not-convertible':
      return [
        `Not convertible: ${conversion.system} ${REFUSAL_WORDS[conversion.reason]}.`,
        ...(conversion.note === undefined ? [] : [conversion.note]),
      ];
    case 'basis-not-available':
    case 'unknown-system':
      return [];
    default:
      return conversion satisfies never;
  }
}
