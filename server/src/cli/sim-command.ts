import { SIM_DIMENSIONS, type SimScores, stackabilityIndex } from 'cairn/scoring';
import { numberArgument } from './arguments.js';
import type { Command } from './command.js';
import { figureText, numberText } from './figure-text.js';
import { printJson, printLines } from './io.js';

const UNKNOWN_WORDS = new Set(['-', '?', 'unknown']);

/** `cairn sim`: the Stackability Integration Matrix of four scores. */
export const SIM_COMMAND: Command = {
  name: 'sim',
  summary: 'Weigh four scores into the Stackability Integration Matrix',
  details:
    'Scores run from 1 to 10: credit equivalency, framework compliance, recognition velocity, income impact. Write ? for one that is not known; the answer is then an interval.',
  args: [
    { name: '<ce>', text: 'credit equivalency, 1–10 or ?' },
    { name: '<fc>', text: 'framework compliance, 1–10 or ?' },
    { name: '<rv>', text: 'recognition velocity, 1–10 or ?' },
    { name: '<ii>', text: 'income impact, 1–10 or ?' },
  ],
  options: [],
  jsonShape: 'a figure: value (number or {min, max}), unit, arithmetic, parts, missing',
  examples: ['cairn sim 8 8.5 3 6', 'cairn sim 8 8.5 ? 6'],
  run: async ({ io, json }, args) => {
    const figure = stackabilityIndex(readScores(args));
    if (json) {
      printJson(io, figure);
      return 0;
    }
    const { value } = figure;
    const headline = typeof value === 'number' ? numberText(value) : figureText(figure);
    printLines(io, [headline, figure.arithmetic ?? '']);
    if (figure.missing)
      io.err(`Not known: ${figure.missing.join(', ')}. The answer is an interval.\n`);
    return 0;
  },
};

function readScores(args: readonly string[]): SimScores {
  const known = SIM_DIMENSIONS.flatMap((dimension, i) => {
    const text = args[i] ?? '?';
    return UNKNOWN_WORDS.has(text) ? [] : [[dimension, numberArgument(dimension, text)] as const];
  });
  return Object.fromEntries(known);
}
