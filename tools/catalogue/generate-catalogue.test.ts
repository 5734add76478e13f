import { checkCatalogue, readQualification, readUnit } from 'cairn/catalogue';
import { describe, expect, it } from 'vitest';
import { generateCatalogue, generateUnits } from './generate-catalogue.js';
import { COUNTRIES } from './invented-world.js';

const KNOWN = {
  frameworks: new Map(COUNTRIES.map((one) => [one.framework, new Set(one.levels)])),
  creditSystems: new Set(COUNTRIES.map((one) => one.system)),
};

describe('generateCatalogue', () => {
  it('gives equal catalogues for equal seeds and others for other seeds', () => {
    const size = { seed: 7, units: 60, qualifications: 4 };
    expect(generateCatalogue(size)).toEqual(generateCatalogue(size));
    expect(generateCatalogue({ ...size, seed: 8 })).not.toEqual(generateCatalogue(size));
  });

  it.each([
    { seed: 1, units: 12, qualifications: 3 },
    { seed: 2, units: 300, qualifications: 40 },
    { seed: 3, units: 2000, qualifications: 200 },
  ])('makes catalogues without a contradiction: %j', (size) => {
    const { units, qualifications } = generateCatalogue(size);
    expect([units.length, qualifications.length]).toEqual([size.units, size.qualifications]);
    expect(checkCatalogue(units, qualifications, KNOWN)).toEqual([]);
  });

  it('makes what the readers read, and marks all of it as generated', () => {
    const { units, qualifications } = generateCatalogue({ seed: 4, units: 90, qualifications: 9 });
    for (const unit of units) expect(readUnit(unit, unit.id)).toMatchObject({ value: unit });
    for (const one of qualifications) {
      expect(readQualification(one, one.id)).toMatchObject({ value: one });
    }
    const ids = [...units, ...qualifications].map((entry) => entry.id);
    expect(ids.filter((id) => !id.startsWith('generated-'))).toEqual([]);
  });

  it('gives the same units one by one', () => {
    const size = { seed: 5, units: 50, qualifications: 0 };
    expect([...generateUnits(size)]).toEqual(generateCatalogue(size).units);
  });
});
