import { stackabilityIndex, stackingRate } from 'cairn/scoring';
import { describe, expect, it } from 'vitest';
import {
  readSer,
  readSim,
  SER_START,
  SIM_START,
  serProblem,
  simScores,
  writeSer,
  writeSim,
} from './calculator-inputs.js';

describe('the SIM calculator', () => {
  it('starts with the worked example: 8, 8.5, 3, 6 → 6.475', () => {
    const scores = simScores(readSim(SIM_START));
    expect(scores && stackabilityIndex(scores).value).toBe(6.475);
  });
  it('leaves an empty score out, so that the index becomes an interval', () => {
    const scores = simScores(readSim('8,8.5,-,6'));
    expect(scores).toEqual({ ce: 8, fc: 8.5, ii: 6 });
    expect(scores && stackabilityIndex(scores).value).toEqual({ min: 5.975, max: 8.225 });
  });
  it('refuses a score outside 1 to 10, on both sides', () => {
    expect(simScores(readSim('1,10,1,10'))).toBeDefined();
    expect(simScores(readSim('0.9,5,5,5'))).toBeUndefined();
    expect(simScores(readSim('5,5,5,10.1'))).toBeUndefined();
  });
  it('is kept in the address as it was', () => {
    expect(writeSim(readSim('8,-,3,6'))).toBe('8,-,3,6');
  });
});

describe('the SER calculator', () => {
  it('starts with the worked example: 14 in 8 months → 1.75, counted 12 → 1.5', () => {
    const { earned, counted, months, system } = readSer(SER_START);
    const rate = stackingRate({ earned: { amount: earned, system }, counted, months });
    expect(rate.value).toBe(1.75);
    expect(rate.parts?.[0]?.value).toBe(1.5);
  });
  it('says what must be mended', () => {
    const problem = (text: string) => serProblem(readSer(text));
    expect(problem('14,12,8,ects')).toBeUndefined();
    expect(problem('14,-,8,ects')).toBeUndefined();
    expect(problem('-,12,8,ects')).toBe('earned');
    expect(problem('-1,0,8,ects')).toBe('earned');
    expect(problem('14,15,8,ects')).toBe('counted');
    expect(problem('14,12,0,ects')).toBe('months');
    expect(problem('14,12,-,ects')).toBe('months');
  });
  it('is kept in the address as it was', () => {
    expect(writeSer(readSer('14,-,8,nz-credit'))).toBe('14,-,8,nz-credit');
  });
});
