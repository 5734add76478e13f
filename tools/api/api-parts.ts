import type { ApiDocument, Content, Operation, Shape } from './api-document.js';
import { shapeText } from './shape-text.js';

/** A piece of the reference. */
export interface OperationEntry {
  readonly tag: string;
  readonly text: string;
}

export interface ShapeEntry {
  readonly name: string;
  readonly text: string;
}

/** Every operation as Markdown, in the order of the routes. */
export function operationsOf(document: ApiDocument): readonly OperationEntry[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags[0] ?? '',
      text: operationText(`${method.toUpperCase()} ${path}`, operation),
    })),
  );
}

/** Every named shape as Markdown, by name. */
export function shapesOf({ components }: ApiDocument): readonly ShapeEntry[] {
  return Object.entries(components.schemas)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, shape]) => ({ name, text: namedShapeText(name, shape) }));
}

function operationText(title: string, operation: Operation): string {
  const { summary, description, parameters = [], requestBody, responses, security } = operation;
  const rows = parameters.map(
    ({ name, in: place, required, schema, description: words }) =>
      `| \`${name}${required ? '' : '?'}\` | ${place} | ${cell(shapeText(schema))} | ${cell(words ?? schema.description ?? '')} |`,
  );
  return [
    `### ${title}`,
    '',
    `${summary}. ${description ?? ''}`.trim(),
    '',
    ...(security === undefined ? [] : ['Needs the token of the workspace.', '']),
    ...(rows.length === 0 ? [] : ['| parameter | in | type | |', '|---|---|---|---|', ...rows, '']),
    ...(requestBody === undefined ? [] : [`Body: ${contentText(requestBody)}`, '']),
    ...Object.entries(responses).map(([status, one]) => `- ${status}: ${responseText(one)}`),
    '',
  ].join('\n');
}

function responseText(response: Content & { readonly description: string }): string {
  const text = contentText(response);
  const isProblem = text === '[Problem](#problem)';
  return isProblem || text === '' ? response.description : text;
}

function contentText({ content = {} }: Content): string {
  const [first] = Object.values(content);
  return first?.schema === undefined ? '' : shapeText(first.schema);
}

function namedShapeText(name: string, shape: Shape): string {
  const fields = Object.entries(shape.properties ?? {});
  const required = new Set(shape.required ?? []);
  const rows = fields.map(
    ([field, type]) =>
      `| \`${field}${required.has(field) ? '' : '?'}\` | ${cell(shapeText(type))} | ${cell(type.description ?? '')} |`,
  );
  return [
    `### ${name}`,
    '',
    ...(shape.description === undefined ? [] : [shape.description, '']),
    ...(rows.length === 0 ? [shapeText(shape)] : ['| field | type | |', '|---|---|---|', ...rows]),
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
