import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_TABLE } from '../testing/access-table.js';
import { openTestApp, type TestApp } from '../testing/test-app.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
  readonly security?: readonly object[];
}

describe('the contract of the API', () => {
  let test: TestApp;
  let text: string;
  let operations: readonly (readonly [string, Operation])[];
  beforeAll(async () => {
    test = await openTestApp();
    text = (await test.app.inject('/api/v1/openapi.json')).body;
    const paths: Record<string, Record<string, Operation>> = JSON.parse(text).paths;
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, one]) => [`${method.toUpperCase()} ${path}`, one] as const,
      ),
    );
  });
  afterAll(() => test.close());

  it('is OpenAPI 3.1', () => {
    expect(JSON.parse(text)).toMatchObject({ openapi: '3.1.0', info: { version: '0.0.0' } });
  });

  it('holds every route', () => {
    const written = Object.keys(ACCESS_TABLE)
      .filter((route) => route !== 'GET /*')
      .map((route) => route.replace(/:(\w+)/g, '{$1}'));
    expect(operations.map(([name]) => name).sort()).toEqual(written.sort());
  });

  it('says of every operation what it is, under one name', () => {
    const names = operations.map(([, one]) => one.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const [, one] of operations) {
      expect(one.summary).toMatch(/\S/);
      expect(one.tags).toHaveLength(1);
    }
  });

  it('asks for the token exactly where access needs it', () => {
    for (const [name, one] of operations) {
      const access = ACCESS_TABLE[name.replace(/\{(\w+)\}/g, ':$1')];
      expect([name, one.security !== undefined]).toEqual([
        name,
        access === 'holder' || access === 'issuer',
      ]);
    }
  });

  it('refers only to shapes that it holds, and holds no other', () => {
    const { components } = JSON.parse(text);
    const references = text.matchAll(/"#\/components\/schemas\/([^"]+)"/g);
    const used = new Set(Array.from(references, ([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(components.schemas).sort());
  });
});
