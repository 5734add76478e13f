// Makes docs/methods.md from the metrics that the code computes with, so that page and code cannot differ.
import { METRICS, type Metric } from 'cairn/scoring';
import { writeOrCheck } from './generated-document.js';

const HEAD = `# Methods

Made from the code by \`tools/make-methods.ts\`: every formula and constant below is the one that runs. A figure in the app opens to
the same arithmetic with its own numbers. Nothing is rounded before it is shown; what is not known widens a figure and is never zero.
`;

writeOrCheck('docs/methods.md', [HEAD, ...METRICS.map(sectionOf)].join('\n'));

function sectionOf(metric: Metric): string {
  const range =
    metric.range === undefined ? '' : `, from ${metric.range.min} to ${metric.range.max}`;
  return [
    `## ${metric.id}`,
    '',
    `\`${metric.formula}\``,
    '',
    `Unit: ${metric.unit}${range}.`,
    '',
    ...constantsOf(metric),
    ...metric.notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
}

function constantsOf({ constants }: Metric): readonly string[] {
  if (constants.length === 0) return [];
  const rows = constants.map(({ name, value, text }) => `| \`${name}\` | ${value} | ${text} |`);
  return ['| constant | value | |', '|---|---|---|', ...rows, ''];
}
