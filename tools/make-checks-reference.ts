// Makes docs/checks.md from the tables of check codes, so that the reference and the verifier cannot differ.
import { CHECK_AREAS, CHECK_CODES, type CheckArea, type CheckWords } from 'cairn/credentials';
import { writeOrCheck } from './generated-document.js';

const HEAD = `# Checks

Made from the code by \`tools/make-checks-reference.ts\`. Every check that a verification can report, by area in the order of a
report: its code (stable), its usual result, what it says, what to do, and the rule behind it. Words in \`{braces}\` vary.
How a verification goes is told in [verification.md](verification.md).

Results, from best to worst: \`pass\`, \`warn\` (a remark), \`unknown\` (could not be decided), \`fail\`.
`;

const TITLES: Readonly<Record<CheckArea, string>> = {
  format: 'What is it?',
  'data-model': 'Does it have the form that its standard asks for?',
  proof: 'Is it unchanged since it was signed?',
  'key-binding': 'Is the key the named issuer’s?',
  'issuer-identity': 'Who is the issuer?',
  dates: 'Is it valid now?',
  status: 'Was it revoked or suspended?',
  schema: 'Does it fit the schema that it names?',
  recipient: 'Is it about the expected person?',
  endorsements: 'What do others say about it?',
  'evidence-links': 'Where is its evidence?',
};

writeOrCheck('docs/checks.md', [HEAD, ...CHECK_AREAS.map(sectionOf)].join('\n'));

function sectionOf(area: CheckArea): string {
  const rows = Object.entries(CHECK_CODES)
    .filter(([, words]) => words.area === area)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, words]) => rowOf(code, words));
  return [
    `## ${area}: ${TITLES[area]}`,
    '',
    '| Code | Result | Says | What to do | Rule |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function rowOf(code: string, { result, sentence, remedy, clause }: CheckWords): string {
  const rule = clause === undefined ? '' : `[${clause.title}](${clause.url})`;
  const cells = [`\`${code}\``, result, sentence, remedy ?? '', rule];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
