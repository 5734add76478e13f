import { DEFAULT_WORK_LIMIT } from 'cairn/portfolio';
import { METRICS, type Metric, stackabilityIndex, stackingRate } from 'cairn/scoring';
import { DAYS_PER_MONTH } from 'cairn/terms';
import { METHOD_SECTIONS, type MethodSection } from '../web/src/pages/methods/method-sections.js';
import { en } from '../web/src/words/en.js';

const HEAD = `# Methods

Made from the code by \`tools/make-methods.ts\`: every formula and constant below is the one that runs. A figure in the app opens to
the same arithmetic with its own numbers. Nothing is rounded before it is shown; what is not known widens a figure and is never zero.
`;

const words: Readonly<Record<string, string>> = en;

/** `docs/methods.md`: the metrics as the engine has them, and the methods in the words of the page. */
export function methodsDocument(metrics: readonly Metric[] = METRICS): string {
  return [
    HEAD,
    ...metrics.map(metricSection),
    sharedConstants(),
    ...METHOD_SECTIONS.map(proseSection),
  ].join('\n');
}

function metricSection(metric: Metric): string {
  const { id, labelKey, formula, unit, range, notes } = metric;
  const bounds = range === undefined ? '' : `, from ${range.min} to ${range.max}`;
  return [
    `## ${words[labelKey] ?? id}`,
    '',
    `\`${formula}\``,
    '',
    `Unit: ${unit}${bounds}.`,
    '',
    ...constantsOf(metric),
    ...notes.map((note) => `- ${note}`),
    ...exampleOf(id),
    '',
  ].join('\n');
}

function constantsOf({ constants }: Metric): readonly string[] {
  if (constants.length === 0) return [];
  const rows = constants.map(({ name, value, text }) => `| \`${name}\` | ${value} | ${text} |`);
  return ['| constant | value | |', '|---|---|---|', ...rows, ''];
}

/** The worked examples are computed too, so that they cannot differ from the code. */
function exampleOf(id: string): readonly string[] {
  if (id === 'sim') {
    const { arithmetic } = stackabilityIndex({ ce: 8, fc: 8.5, rv: 3, ii: 6 });
    return ['', `Example (\`npx cairn sim 8 8.5 3 6\`): ${arithmetic ?? ''}.`];
  }
  if (id === 'ser') {
    const { arithmetic } = stackingRate({ earned: { amount: 14, system: 'ects' }, months: 8 });
    return ['', `Example, 14 credits in 8 months: ${arithmetic ?? ''}.`];
  }
  return [];
}

function sharedConstants(): string {
  return [
    '## Constants that several methods share',
    '',
    '| constant | value | |',
    '|---|---|---|',
    `| \`daysPerMonth\` | ${DAYS_PER_MONTH} | mean length of a month |`,
    `| \`workLimit\` | ${DEFAULT_WORK_LIMIT} | search steps after which an assignment of holdings is given with its proof so far |`,
    '',
  ].join('\n');
}

function proseSection({ title, points }: MethodSection): string {
  const sentences = points.map((point, i) => `${i + 1}. ${words[point] ?? point}`);
  return [`## ${words[title] ?? title}`, '', ...sentences, ''].join('\n');
}
