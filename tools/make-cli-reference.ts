// Makes docs/cli.md from the table of commands, so that help and reference cannot differ.
import type { Command } from '../server/src/cli/command.js';
import { COMMANDS } from '../server/src/cli/commands.js';
import { writeOrCheck } from './generated-document.js';

const HEAD = `# Command line

Made from the code by \`tools/make-cli-reference.ts\`. Run \`npx cairn …\` in the project folder after \`npm start\` or \`npm test\`.

Data goes to standard output, words for a person to standard error. Exit codes: 0 done, 1 answered "no" (impossible,
not convertible, no match), 2 wrong use (the message says what to write), 3 something broke. With \`--json\` the output is stable:
fields are added, never renamed or removed inside one major version.
`;

writeOrCheck('docs/cli.md', [HEAD, ...COMMANDS.map(sectionOf)].join('\n'));

function sectionOf(command: Command): string {
  const usage = ['cairn', command.name, ...command.args.map((arg) => arg.name)].join(' ');
  return [
    `## ${command.name}`,
    '',
    `${command.summary}. ${command.details}`,
    '',
    '```',
    usage,
    '```',
    '',
    ...tableOf([
      ...command.args.map((arg) => [`\`${arg.name}\``, arg.text]),
      ...command.options.map((option) => [
        `\`${option.flags}\``,
        option.defaultValue === undefined
          ? option.text
          : `${option.text} (default ${option.defaultValue})`,
      ]),
    ]),
    `\`--json\`: ${command.jsonShape}.`,
    '',
    'Examples:',
    '',
    '```',
    ...command.examples,
    '```',
    '',
  ].join('\n');
}

function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  return ['| | |', '|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`), ''];
}
