import type { Shape } from './api-document.js';

const NAMED = '#/components/schemas/';

/** A shape in a few words of Markdown, with links to named shapes. */
export function shapeText(shape: Shape): string {
  if (shape.$ref !== undefined) return linkTo(shape.$ref.slice(NAMED.length));
  if (shape.const !== undefined) return code(shape.const);
  if (shape.enum) return shape.enum.map(code).join(', ');
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return choices.map(shapeText).join(' or ');
  if (shape.type === 'array') return `list of ${shapeText(shape.items ?? {})}`;
  if (shape.properties) return objectText(shape);
  if (typeof shape.additionalProperties === 'object') {
    return `object of ${shapeText(shape.additionalProperties)}`;
  }
  return `${shape.format ?? shape.type ?? 'anything'}${boundsText(shape)}`;
}

function objectText({ properties = {}, required = [] }: Shape): string {
  const fields = Object.entries(properties).map(
    ([name, type]) => `${name}${required.includes(name) ? '' : '?'}: ${shapeText(type)}`,
  );
  return `{ ${fields.join('; ')} }`;
}

function boundsText({ minimum, maximum, default: usual }: Shape): string {
  const isBound = (value: number | undefined): value is number =>
    value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  const bounds = [
    ...(isBound(minimum) ? [`from ${minimum}`] : []),
    ...(isBound(maximum) ? [`to ${maximum}`] : []),
    ...(usual === undefined ? [] : [`default ${JSON.stringify(usual)}`]),
  ];
  return bounds.length === 0 ? '' : ` (${bounds.join(', ')})`;
}

function linkTo(name: string): string {
  return `[${name}](#${name.toLowerCase()})`;
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}
