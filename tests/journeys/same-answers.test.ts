import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildCatalogue } from 'cairn/catalogue';
import { readDocument } from 'cairn/documents';
import { readPlanRequest } from 'cairn/planning';
import { parseIsoDate } from 'cairn/terms';
import { expect, it } from 'vitest';
import { loadRelease } from '../../server/src/data/index.js';
import { answerWish } from '../../server/src/jobs/answer-questions.js';
import type { PlanWish } from '../../server/src/jobs/plan-question.js';
import { commandsOn } from '../../server/src/testing/run-command.js';
import { answerQuestion } from '../../web/src/planner/answer-question.js';
import type { PlannerQuestion, PlannerReport } from '../../web/src/planner/messages.js';

const SAMPLE = fileURLToPath(new URL('../../samples/worked-case.yaml', import.meta.url));
const TODAY = '2026-11-21';
const release = await loadRelease();
const question = questionIn(SAMPLE);
const { request } = question;

function questionIn(path: string) {
  const document = readDocument(readFileSync(path, 'utf8'), path);
  if (document.kind === 'refused') throw new Error('the sample cannot be read');
  const reading = readPlanRequest(document.value, parseIsoDate(TODAY));
  if (reading.kind === 'refused') throw new Error('the sample is no question');
  return reading.value;
}

const cairn = commandsOn(Promise.resolve(release));

/** As `cairn plan --json` prints it. */
async function byCommand(...words: readonly string[]): Promise<unknown> {
  return (await cairn('plan', SAMPLE, ...words, '--json')).json();
}

/** As the thread of the server gives it. */
function byServer(wish: PlanWish): unknown {
  return asJson(answerWish(release, question, wish, { search: {}, onSoFar: () => undefined }));
}

type Asked = Exclude<PlannerQuestion, { readonly kind: 'release' }>;

/** As the worker of the web app gives it, which knows what the file brings along. */
function byBrowser(asked: Asked): unknown {
  const { units, qualifications } = release.catalogue;
  const catalogue = buildCatalogue(
    [...units.values(), ...question.units],
    [...qualifications.values(), ...question.qualifications],
  );
  const reports: PlannerReport[] = [];
  answerQuestion(
    asked,
    { ...release, catalogue },
    { nowMs: () => 0, report: (one) => void reports.push(one) },
  );
  const last = reports.at(-1);
  return last !== undefined && 'answer' in last ? asJson(last.answer) : last;
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

const asked = { id: 1, request, budgetMs: 1 };
const wish = { most: 2, withinShare: 0.5 };

it.each<[string, readonly string[], PlanWish, Asked]>([
  ['a plan', [], { kind: 'plan' }, { kind: 'plan', ...asked }],
  [
    'every choice',
    ['--staircase', '--with-recognition'],
    { kind: 'staircase', withRecognition: true },
    { kind: 'staircase', withRecognition: true, ...asked },
  ],
  [
    'other plans',
    ['--alternatives', '2', '--within', '50%'],
    { kind: 'alternatives', ...wish },
    { kind: 'alternatives', wish, ...asked },
  ],
  [
    'all conflicts',
    ['--conflicts'],
    { kind: 'conflicts', most: 20 },
    { kind: 'conflicts', ...asked },
  ],
])(
  '%s is the same by command, from the server and in the browser',
  async (_, words, made, sent) => {
    const server = byServer(made);
    expect(server).toHaveProperty('kind');
    expect(await byCommand(...words)).toMatchObject(Object(server));
    expect(byBrowser(sent)).toEqual(server);
  },
);
