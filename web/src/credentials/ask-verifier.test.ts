import { describe, expect, it } from 'vitest';
import { batchesOf } from './ask-verifier.js';
import { readLines } from './read-lines.js';
import type { VerifyItem } from './verify-answer.js';

const text = (length: number): VerifyItem => ({ kind: 'text', text: 'x'.repeat(length) });

describe('batchesOf', () => {
  it('keeps the order and opens a batch when 50 items or 18 MB are full', () => {
    const many = batchesOf(Array.from({ length: 51 }, () => text(1)));
    expect(many.map((batch) => batch.length)).toEqual([50, 1]);
    expect(many[1]?.[0]?.index).toBe(50);
    const large = batchesOf([text(9_000_000), text(9_000_000), text(1)]);
    expect(large.map((batch) => batch.map(({ index }) => index))).toEqual([[0, 1], [2]]);
  });

  it('asks nothing for nothing', () => {
    expect(batchesOf([])).toEqual([]);
  });
});

describe('readLines', () => {
  it('joins lines and letters that were cut in two', async () => {
    const bytes = new TextEncoder().encode('{"a":"é"}\n\n{"b":2}');
    const cut = bytes.indexOf(0xc3) + 1;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, cut));
        controller.enqueue(bytes.slice(cut));
        controller.close();
      },
    });
    const lines: string[] = [];
    for await (const line of readLines(stream)) lines.push(line);
    expect(lines).toEqual(['{"a":"é"}', '{"b":2}']);
  });
});
