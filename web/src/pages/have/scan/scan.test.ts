import {
  type HoldingSuggestion,
  readWorkspace,
  type Suggested,
  writeWorkspace,
} from 'cairn/portfolio';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import type { VerifyEntry } from '../../../credentials/index.js';
import { smallCheck, smallReport } from '../../../credentials/testing/small-report.js';
import { EMPTY_WORKSPACE } from '../../../workspace/index.js';
import { chosenIn, entriesOf, openFields } from './choices.js';
import { saysTheSame } from './says-the-same.js';
import { allItems } from './scan-items.js';
import { titleOfFile, toHolding, toKept, withAdditions } from './to-holding.js';

const as = <T>(value: T, certainty: Suggested<T>['certainty']): Suggested<T> => ({
  value,
  certainty,
  reason: 'entry-title',
  quote: '',
});
const on = parseIsoDate('2026-11-22');
const suggestion: HoldingSuggestion = {
  title: as('Knots', 'stated'),
  state: { state: 'verified', because: [] },
  units: [as('knots-1', 'possible')],
  qualifications: [as('sailor', 'derived')],
  levels: [as({ framework: 'eqf', code: '4' }, 'likely')],
  credits: [as({ amount: 3, system: 'ects' }, 'stated'), as({ amount: 6, system: 'uk' }, 'stated')],
  workloadHours: [],
  earnedOn: as(parseIsoDate('2026-02-01'), 'stated'),
  skills: [as('https://esco.example/skill/1', 'stated'), as('rope', 'possible')],
  evidence: [{ title: 'Film', url: 'https://a.example/film' }],
  missing: [],
};
const options = { id: 'h', untitled: 'Untitled', credential: 'aa' };

describe('choices', () => {
  it('fill in what is sure and leave what only looks alike to the person', () => {
    expect(entriesOf(suggestion).map(({ value }) => value.id)).toEqual(['sailor', 'knots-1']);
    expect(chosenIn(suggestion, {}, 'entry')).toBe(0);
    expect(chosenIn(suggestion, {}, 'level')).toBeUndefined();
    expect(openFields(suggestion, {})).toEqual(['level']);
    expect(openFields(suggestion, { level: 'none' })).toEqual([]);
  });
});

describe('toHolding', () => {
  it('takes nothing over that nobody chose', () => {
    const holding = toHolding(suggestion, {}, options);
    expect(holding).toEqual({
      id: 'h',
      title: 'Knots',
      state: 'verified',
      qualification: 'sailor',
      credit: { amount: 3, system: 'ects' },
      earnedOn: '2026-02-01',
      credential: 'aa',
      skills: ['https://esco.example/skill/1'],
      evidence: [{ title: 'Film', url: 'https://a.example/film' }],
    });
  });
  it('follows the person', () => {
    const choices = { entry: 1, level: 0, credit: 'none' } as const;
    const holding = toHolding(suggestion, choices, options);
    expect(holding).toMatchObject({ unit: 'knots-1', level: { framework: 'eqf', code: '4' } });
    expect(holding).not.toHaveProperty('qualification');
    expect(holding).not.toHaveProperty('credit');
  });
  it('leaves out what a list could not be read back with', () => {
    const odd: HoldingSuggestion = {
      ...suggestion,
      title: as('  ', 'stated'),
      expiresOn: as(parseIsoDate('2025-01-01'), 'stated'),
      evidence: [{ title: 'Film', url: 'http://' }],
      workloadHours: [as(1e9, 'stated')],
    };
    const holding = toHolding(odd, {}, options);
    expect(holding.title).toBe('Untitled');
    for (const key of ['expiresOn', 'evidence', 'workloadHours']) {
      expect(holding).not.toHaveProperty(key);
    }
    expect(holding.earnedOn).toBe('2026-02-01');
    const claim = { report: smallReport(), format: 'open-badges-3.0', content: '{}', record: 'r' };
    const workspace = withAdditions(EMPTY_WORKSPACE, [{ holding, kept: toKept(claim, 'T', on) }]);
    expect(readWorkspace(JSON.parse(JSON.stringify(writeWorkspace(workspace)))).kind).toBe('read');
  });
});

describe('withAdditions', () => {
  it('keeps one credential once', () => {
    const claim = { report: smallReport(), format: 'f', content: '{}', record: undefined };
    const addition = { holding: toHolding(suggestion, {}, options), kept: toKept(claim, 'T', on) };
    const once = withAdditions(EMPTY_WORKSPACE, [addition, addition]);
    expect(once.credentials).toHaveLength(1);
    expect(withAdditions(once, [addition]).credentials).toHaveLength(1);
  });
  it('keeps nothing of what is no text', () => {
    const claim = { report: smallReport(), format: 'f', content: undefined, record: undefined };
    expect(toKept(claim, 'T', on)).toBeUndefined();
  });
});

describe('saysTheSame', () => {
  const holding = toHolding(suggestion, {}, options);
  it('is true for what the credential says or may stand for', () => {
    expect(saysTheSame(holding, suggestion)).toBe(true);
    expect(saysTheSame({ ...holding, level: { code: '4', framework: 'eqf' } }, suggestion)).toBe(
      true,
    );
  });
  it.each([
    { grade: 'A' },
    { level: { framework: 'eqf', code: '5' } },
    { title: 'Knots and sails' },
    { earnedOn: parseIsoDate('2026-02-02') },
  ])('is false once a person changed it to %j', (change) => {
    expect(saysTheSame({ ...holding, ...change }, suggestion)).toBe(false);
  });
});

describe('titleOfFile', () => {
  it.each([
    ['first_aid-certificate.2024.pdf', 'first aid certificate 2024'],
    ['badge', 'badge'],
    ['.png', ''],
  ])('makes a title of %s', (name, title) => {
    expect(titleOfFile(name)).toBe(title);
  });
});

describe('allItems', () => {
  const entryOf = (id: string, report = smallReport()): VerifyEntry => ({
    id,
    name: id,
    item: { kind: 'text', text: 'x' },
    state: {
      kind: 'answered',
      answer: {
        reading: {
          kind: 'read',
          credentials: [{ format: 'f', document: {}, sha256: 'aa', content: '{}', parts: [] }],
          skipped: [],
        },
        reports: [report],
      },
    },
  });
  const sure = { ...suggestion, levels: [] };
  const data = { suggest: () => sure, choices: new Map(), workspace: EMPTY_WORKSPACE };

  it('counts the same credential handed in twice as one', () => {
    expect(allItems([entryOf('a'), entryOf('b')], data)).toHaveLength(1);
  });
  it('is ready only without open question, plain no and copy on the list', () => {
    const isReady = (entry: VerifyEntry, changes: object = {}) =>
      allItems([entry], { ...data, ...changes })[0]?.isReady;
    expect(isReady(entryOf('a'))).toBe(true);
    expect(isReady(entryOf('a'), { suggest: () => suggestion })).toBe(false);
    const changed = smallReport({ checks: [smallCheck('proof', 'fail')] });
    expect(isReady(entryOf('a', changed))).toBe(false);
    const holding = toHolding(suggestion, {}, options);
    const workspace = { ...EMPTY_WORKSPACE, holdings: [holding] };
    expect(isReady(entryOf('a'), { workspace })).toBe(false);
    expect(allItems([entryOf('a')], { ...data, workspace })[0]?.held?.id).toBe('h');
  });
});
