import type { DataRelease } from 'cairn/catalogue';
import { creditsPerYearOn, hoursOf } from 'cairn/frameworks';
import { type SerInputs, stackingRate } from 'cairn/scoring';
import { CairnError, type IsoDate } from 'cairn/terms';
import { countryArgument, dayArgument, numberArgument } from './arguments.js';
import type { Command } from './command.js';
import { figureText } from './figure-text.js';
import { printJson, printLines } from './io.js';
import { nearestText } from './nearest-ids.js';

const LABELS: Readonly<Record<string, string>> = {
  'figure.serCounted': 'on counted credit',
  'figure.learningHoursPerMonth': 'learning',
  'figure.fullTimeShare': 'share of full time',
};

/** `cairn ser`: credit a month, never without its credit system. */
export const SER_COMMAND: Command = {
  name: 'ser',
  summary: 'Credits a month, with learning hours a month and the share of full time',
  details:
    'A rate says nothing without its credit system: 0.5 a month is a tenth of full time in ECTS and a twentieth in New Zealand credits.',
  args: [
    { name: '<credits>', text: 'credit earned, 0 or more' },
    { name: '<months>', text: 'months over which it was earned, above 0' },
  ],
  options: [
    {
      flags: '--system <id>',
      text: 'credit system, such as ects or nz-credit',
      defaultValue: 'ects',
    },
    { flags: '--counted <credits>', text: 'credit of it that the target counts' },
    {
      flags: '--country <code>',
      text: 'country that sets the hours of a shared system, such as AT',
    },
    { flags: '--on <day>', text: 'day of the rules, YYYY-MM-DD (default today)' },
  ],
  jsonShape:
    'a figure with parts: rate on counted credit, learning hours a month, share of full time',
  examples: ['cairn ser 14 8 --system ects --counted 12', 'cairn ser 30 6 --system nz-credit'],
  run: async ({ io, data, json }, [credits = '', months = ''], options) => {
    const on = dayArgument('--on', options.on, io.today());
    const system = options.system ?? 'ects';
    const country =
      options.country === undefined ? undefined : countryArgument('--country', options.country);
    const amount = numberArgument('credits', credits);
    const inputs: SerInputs = {
      earned: { amount, system },
      months: numberArgument('months', months),
      ...(options.counted !== undefined && {
        counted: numberArgument('--counted', options.counted, { least: 0, most: amount }),
      }),
      ...factsOf((await data()).frameworks, { system, on, ...(country && { country }) }),
    };
    const figure = stackingRate(inputs);
    if (json) printJson(io, figure);
    else {
      const parts = (figure.parts ?? [])
        .filter((part) => part.value !== undefined || part.key !== 'figure.serCounted')
        .map((part) => `${LABELS[part.key] ?? part.key}: ${figureText(part)}`);
      printLines(io, [`${figureText(figure)}   (${figure.arithmetic ?? ''})`, ...parts]);
    }
    return 0;
  },
};

function factsOf(
  frameworks: DataRelease['frameworks'],
  asked: { readonly system: string; readonly on: IsoDate; readonly country?: string },
): Partial<SerInputs> {
  const { system, on, country } = asked;
  const hours = hoursOf(frameworks, { amount: 1, system }, on, country);
  if (hours.kind === 'unknown-system') {
    throw new CairnError(
      'argument-invalid',
      `--system: "${system}" is not a credit system known here.${nearestText(system, frameworks.creditSystems.keys())} See \`cairn frameworks --credit-systems\`.`,
      { system },
    );
  }
  const year = creditsPerYearOn(frameworks, system, on);
  return {
    ...(hours.kind === 'known' && { hoursPerCredit: hours.hours, sources: hours.sources }),
    ...(year && { creditsPerFullTimeYear: year.typical }),
  };
}
