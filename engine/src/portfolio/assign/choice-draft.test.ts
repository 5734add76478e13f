import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instances } from './assignment-instances.contract.js';
import { decisionsOf, TOLERANCE, UNCOUNTED } from './assignment-problem.js';
import { countedScore, draftOf, fits, isDraftAllowed, put, withdraw } from './choice-draft.js';
import { linksOf } from './decision-links.js';
import { OPEN } from './overshoot.js';
import { compareScores, isAllowed, scoreOf } from './score.js';

const drawn = fc.tuple(
  instances,
  fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 15, maxLength: 15 }),
);

describe('a draft', () => {
  it('is allowed, fits one more and scores as its choices do', () => {
    let allowed = 0;
    fc.assert(
      fc.property(drawn, ([{ problem }, raw]) => {
        const decisions = decisionsOf(problem);
        const frame = { problem, decisions, links: linksOf(problem, decisions) };
        const fixed = decisions.map(({ options }, index) => {
          const choice = raw[index % raw.length] ?? OPEN;
          return choice < options.length ? choice : UNCOUNTED;
        });
        const draft = draftOf(frame, fixed);
        const choices = fixed.map((choice) => Math.max(choice, UNCOUNTED));
        expect(draft.choices).toEqual(choices);
        expect(isDraftAllowed(draft)).toBe(isAllowed(problem, decisions, choices));
        const [, ...figures] = scoreOf(problem, decisions, choices);
        expect(compareScores([0, ...figures], countedScore(draft))).toBe(0);
        if (!isDraftAllowed(draft)) return;
        allowed += 1;
        decisions.forEach(({ options }, index) => {
          if (choices[index] !== UNCOUNTED) return;
          options.forEach((_, choice) => {
            const more = choices.with(index, choice);
            expect(fits(draft, index, choice)).toBe(isAllowed(problem, decisions, more));
          });
        });
      }),
      { seed: 20261123, numRuns: 2000 },
    );
    expect(allowed).toBeGreaterThan(500);
  });

  it('is what it was when what was counted counts no longer', () => {
    fc.assert(
      fc.property(drawn, ([{ problem }, raw]) => {
        const decisions = decisionsOf(problem);
        const draft = draftOf(
          { problem, decisions, links: linksOf(problem, decisions) },
          decisions.map(() => OPEN),
        );
        const taken = decisions.flatMap(({ options }, index) => {
          const choice = raw[index % raw.length] ?? OPEN;
          return choice >= 0 && choice < options.length ? [{ index, choice }] : [];
        });
        for (const { index, choice } of taken) put(draft, index, choice);
        for (const { index } of taken) withdraw(draft, index);
        expect(draft.choices.every((choice) => choice === UNCOUNTED)).toBe(true);
        expect(draft.countedIn.every((counted) => counted.size === 0)).toBe(true);
        for (const crumb of [...draft.amounts, ...draft.used]) {
          expect(Math.abs(crumb)).toBeLessThan(TOLERANCE);
        }
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  it('lets an item wait for the layer that it must count in as well', () => {
    const problem = {
      items: [
        {
          id: 'item',
          rank: 0 as const,
          options: [0, 1].map((at) => ({ layer: at, place: at, amount: 1 })),
        },
      ],
      sums: [0, 1].map((at) => ({
        id: `sum${at}`,
        weight: 1,
        min: 1,
        max: 1,
        parts: [{ min: 0, max: 1, places: [at] }],
      })),
      places: [0, 1].map((sum) => ({ sum, part: 0, max: 1 })),
      layers: [{}, { within: 0 }],
      caps: [],
      exclusions: [],
    };
    const decisions = decisionsOf(problem);
    const draft = draftOf({ problem, decisions, links: linksOf(problem, decisions) }, [OPEN, 0]);
    expect(isDraftAllowed(draft)).toBe(false);
    expect(isDraftAllowed(draft, (decision) => decision === 0)).toBe(true);
    expect(isDraftAllowed(draft, (decision) => decision === 1)).toBe(false);
  });
});
