import ts from 'typescript';

/** Exports of a source text that carry no TSDoc. Re-exports and export lists are left to their origin. */
export function undocumentedExports(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  return source.statements.flatMap((statement) => {
    if (!isExported(statement) || ts.isExportDeclaration(statement)) return [];
    if (ts.getJSDocCommentsAndTags(statement).length > 0 || isOverload(statement)) return [];
    return [`${file}: export ${nameOf(statement)} has no documentation`];
  });
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((part) => part.kind === ts.SyntaxKind.ExportKeyword)
  );
}

function isOverload(statement: ts.Statement): boolean {
  return ts.isFunctionDeclaration(statement) && statement.body === undefined;
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((entry) => entry.name.getText()).join(', ');
  }
  if ('name' in statement && statement.name !== undefined) {
    const { name } = statement as ts.DeclarationStatement;
    return name?.getText() ?? 'default';
  }
  return 'default';
}

const CODE_PATTERNS = [
  /new CairnError\(\s*'([a-z0-9-]+)'/g,
  /problemAt\(\s*'([a-z0-9-]+)'/g,
  /\bcode: '([a-z0-9]+(?:-[a-z0-9]+)+)'/g,
];

/** Error and finding codes in a source text that have no `## code` section in the documentation. */
export function undocumentedCodes(
  file: string,
  text: string,
  documentation: string,
): readonly string[] {
  const sections = new Set(
    [...documentation.matchAll(/^#{2,3} `?([a-z0-9-]+)`?\s*$/gm)].map((match) => match[1]),
  );
  const used = new Set(
    CODE_PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')),
  );
  return [...used]
    .filter((code) => !sections.has(code))
    .map((code) => `${file}: code ${code} has no section in docs/errors.md`);
}

/** A command line of a document with the exit code it promises. */
export interface DocumentedCommand {
  readonly args: readonly string[];
  readonly exit: number;
}

/**
 * The `npx cairn …` lines of the fenced `sh` blocks. A comment `# exit 1` at the end of a line names another
 * exit code than 0; `serve` is left to its own test, since it does not end.
 */
export function commandsIn(markdown: string): readonly DocumentedCommand[] {
  const blocks = [...markdown.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  return blocks
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('npx cairn ') && !line.startsWith('npx cairn serve'))
    .map((line) => {
      const [command = '', comment = ''] = line.split(/\s#\s/);
      const exit = /exit (\d)/.exec(comment)?.[1];
      return { args: splitWords(command).slice(2), exit: Number(exit ?? 0) };
    });
}

function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}
