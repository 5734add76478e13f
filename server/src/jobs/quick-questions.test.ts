import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '@cairn/store/testing';
import { parseIsoDate } from 'cairn/terms';
import { afterAll, expect, it } from 'vitest';
import { smallRelease } from '../testing/small-release.js';
import { openQuickQuestions } from './quick-questions.js';

const folder = makeTemporaryFolder();
mkdirSync(folder.path, { recursive: true });
const filename = join(folder.path, 'waiting-worker.mjs');
// A question with a gate waits until it is opened.
writeFileSync(
  filename,
  `export function nearestOne({ gate, holdings }) {
    if (gate) Atomics.wait(new Int32Array(gate), 0, 0);
    return { kind: 'answered', answer: [holdings.length] };
  }`,
);
const questions = openQuickQuestions(smallRelease(), { filename });
afterAll(async () => {
  await questions.close();
  folder.remove();
});

const on = parseIsoDate('2027-01-04');

function heldThings(count: number) {
  const holdings = Array.from({ length: count }, (_, at) => ({
    id: `h${at}`,
    title: 'held',
    state: 'claimed' as const,
  }));
  return { on, holdings, units: [], qualifications: [] };
}

it('answers small questions while a large one goes on, and large ones one after the other', async () => {
  const gate = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const ended: string[] = [];
  const told = (name: string) => () => void ended.push(name);
  const first = questions.nearest({ ...heldThings(201), ...{ gate } }).then(told('first large'));
  const second = questions.nearest(heldThings(202)).then(told('second large'));
  expect(await questions.nearest(heldThings(200))).toEqual([200]);
  expect(await questions.nearest(heldThings(0))).toEqual([0]);
  expect(ended).toEqual([]);
  Atomics.store(new Int32Array(gate), 0, 1);
  Atomics.notify(new Int32Array(gate), 0);
  await Promise.all([first, second]);
  expect(ended).toEqual(['first large', 'second large']);
});
