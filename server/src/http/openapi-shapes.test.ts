import { expect, it } from 'vitest';
import { tidyShapes } from './openapi-shapes.js';

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const tree = (name: string) => ({ type: 'object', properties: { of: to(name) } });

it('makes one of two forms that say the same, also when they refer to themselves', () => {
  const shapes = { Tree: tree('Tree'), TreeInput: tree('TreeInput') };
  const tidy = tidyShapes({ in: to('TreeInput'), out: to('Tree') }, shapes);
  expect(tidy.paths).toEqual({ in: to('Tree'), out: to('Tree') });
  expect(tidy.shapes).toEqual({ Tree: tree('Tree') });
});

it('keeps two forms apart when something deep inside differs', () => {
  const shapes = {
    Tree: tree('Leaf'),
    TreeInput: tree('LeafInput'),
    Leaf: { type: 'string' },
    LeafInput: { type: 'number' },
  };
  const tidy = tidyShapes({ in: to('TreeInput'), out: to('Tree') }, shapes);
  expect(tidy.shapes).toEqual(shapes);
});

it('drops what nothing refers to and shortens a form for requests that stands alone', () => {
  const shapes = { Leaf: { type: 'string' }, LeafInput: { type: 'number' }, Other: {} };
  const tidy = tidyShapes({ in: to('LeafInput') }, shapes);
  expect(tidy).toEqual({ paths: { in: to('Leaf') }, shapes: { Leaf: { type: 'number' } } });
});
