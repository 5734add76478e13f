import { describe, expect, it } from 'vitest';
import { type LineOptions, openLine } from './together.js';

const OPTIONS: LineOptions<number, string> = {
  atATime: 1,
  mostTogether: 3,
  mostWaiting: 10,
  startWithinMs: 10_000,
  busy: () => new Error('busy'),
  runOne: async (question) => `one ${question}`,
  runMany: async (questions) => questions.map((question) => `many ${question}`),
};

describe('a line', () => {
  it('lets those of one batch travel together, and others alone', async () => {
    const journeys: (readonly number[])[] = [];
    const line = openLine<number, string>({
      ...OPTIONS,
      runOne: async (question) => {
        journeys.push([question]);
        return String(question);
      },
      runMany: async (questions) => {
        journeys.push(questions);
        return questions.map(String);
      },
    });
    const batch = Symbol('batch');
    const asked = [1, 2, 3, 4, 5, 6].map((question) => line.ask(question, batch));
    const others = [line.ask(7), line.ask(8), line.ask(9, Symbol('other'))];
    expect(await Promise.all([...asked, ...others])).toEqual([...'123456789']);
    expect(journeys).toEqual([[1], [2, 3, 4], [5, 6], [7], [8], [9]]);
  });

  it('takes a group apart that fails, and fails only for whom it was', async () => {
    const line = openLine<number, string>({
      ...OPTIONS,
      runOne: async (question) => {
        if (question === 3) throw new Error('three');
        return `one ${question}`;
      },
      runMany: async () => {
        throw new Error('many');
      },
    });
    const batch = Symbol('batch');
    const asked = [1, 2, 3, 4].map((question) => line.ask(question, batch));
    const settled = await Promise.allSettled(asked);
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('sends away who comes when the line is full', async () => {
    const line = openLine<number, string>({
      ...OPTIONS,
      mostWaiting: 1,
      runOne: () => new Promise(() => undefined),
    });
    void line.ask(1);
    void line.ask(2);
    await expect(line.ask(3)).rejects.toThrow('busy');
  });

  it('sends away who waits too long', async () => {
    const line = openLine<number, string>({
      ...OPTIONS,
      startWithinMs: 5,
      runOne: () => new Promise(() => undefined),
    });
    void line.ask(1);
    await expect(line.ask(2)).rejects.toThrow('busy');
  });
});
